"""How the notebooks draw: fonts for all scripts, one palette, titles, heat maps, labels."""

import importlib.util
import io
import os
import textwrap
import unicodedata
from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np
from IPython.display import Image, display
from matplotlib import colormaps, font_manager
from PIL import Image as Picture

# Okabe and Ito's colours, told apart by readers with any colour vision; grey for the remainder.
COLOURS = ["#0072B2", "#E69F00", "#009E73", "#CC79A7", "#56B4E9", "#D55E00"]
REST = "#B8BCC2"
INK = "#1F2933"
SOFT = "#66707A"
ACCENT = "#D55E00"
MAIN = "#0072B2"
COUNTS = colormaps["Blues"]
DIVERGING = colormaps["PuOr_r"].resampled(13)

WIDTH = 9.6
SCALE = 2  # Pictures are drawn at twice the pixels they are shown with, for sharp screens.
DPI = 100

CJK_PACKAGE = "cvttf_NotoSansCJK_Regular"
CJK_INSTALLED = [
    "Noto Sans CJK SC", "Noto Sans CJK JP", "Noto Sans CJK TC", "Source Han Sans SC",
    "PingFang SC", "Hiragino Sans GB", "Hiragino Sans", "Microsoft YaHei", "Yu Gothic",
    "WenQuanYi Zen Hei", "Droid Sans Fallback", "Arial Unicode MS", "IPAGothic",
]  # fmt: skip


def _fonts():
    """The families to draw with: the packaged font, else an installed one; DejaVu for the rest."""
    package = importlib.util.find_spec(CJK_PACKAGE)
    files = sorted(Path(package.origin).parent.glob("*.[ot]tf")) if package else []
    if files:
        font_manager.fontManager.addfont(str(files[0]))
        found = [font_manager.FontProperties(fname=str(files[0])).get_name()]
    else:
        installed = {font.name for font in font_manager.fontManager.ttflist}
        found = [name for name in CJK_INSTALLED if name in installed][:1]
    return found + ["DejaVu Sans"]


def _characters(families):
    known = set()
    for family in families:
        path = font_manager.findfont(family, fallback_to_default=False)
        known.update(font_manager.get_font(path).get_charmap())
    return known


FAMILIES = _fonts()
CHARACTERS = _characters(FAMILIES)

plt.rcParams.update(
    {
        "font.family": FAMILIES,
        "font.size": 9.5,
        "text.color": INK,
        "text.parse_math": False,  # A dollar sign in a title is a dollar sign.
        "axes.unicode_minus": False,
        "axes.edgecolor": "#C5CAD0",
        "axes.labelcolor": SOFT,
        "axes.labelsize": 9.5,
        "axes.spines.top": False,
        "axes.spines.right": False,
        "axes.axisbelow": True,
        "axes.titlesize": 10.5,
        "axes.titlelocation": "left",
        "axes.grid": False,
        "grid.color": "#E6E9EC",
        "grid.linewidth": 0.8,
        "xtick.color": SOFT,
        "ytick.color": SOFT,
        "xtick.labelcolor": INK,
        "ytick.labelcolor": INK,
        "xtick.major.size": 0,
        "ytick.major.size": 0,
        "xtick.minor.size": 0,
        "ytick.minor.size": 0,
        "legend.frameon": False,
        "legend.fontsize": 9,
        "figure.dpi": DPI,
        "figure.facecolor": "white",
    }
)


def drawable(text):
    """Whether the fonts have every character; Arabic and Hebrew would also need joining and order."""
    return all(
        ord(sign) in CHARACTERS and unicodedata.bidirectional(sign) not in ("R", "AL")
        for sign in str(text)
    )


def _columns(text):
    return sum(2 if unicodedata.east_asian_width(sign) in "WF" else 1 for sign in text)


def printed(text):
    """The text as the fonts can draw it: a middle dot for a character they do not have.

    Noto Sans CJK sets curly quotation marks and the ellipsis as wide as a Chinese character, so
    that texts without one get the straight marks.
    """
    text = "".join(sign if drawable(sign) else "·" for sign in " ".join(str(text).split()))
    return text if _columns(text) > len(text) else text.translate(_NARROW)


_NARROW = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'", "…": "..."})


def short(text, columns=40):
    """The printed text cut to a width in columns, where a Chinese character takes two."""
    text = printed(text)
    if _columns(text) <= columns:
        return text
    kept = ""
    for sign in text:
        if _columns(kept + sign) > columns - 2:
            break
        kept += sign
    return kept.rstrip(" ,;:.-") + "..."


def figure(height, rows=1, columns=1, **options):
    """A figure of the notebook's width with room for a title above."""
    return plt.subplots(rows, columns, figsize=(WIDTH, height), layout="constrained", **options)


def headline(fig, finding, explanation=""):
    """The finding as title and, smaller, how to read the plot; both wrapped and set flush left."""
    upper = textwrap.fill(finding[:1].upper() + finding[1:], 88)
    lower = textwrap.fill(explanation, 138)
    height = fig.get_figheight()
    upper_height = 0.245 * (upper.count("\n") + 1)
    lower_height = 0.19 * (lower.count("\n") + 1) if lower else 0
    top = 0.06 + upper_height + lower_height + 0.12
    fig.set_figheight(height + top)
    fig.get_layout_engine().set(rect=(0, 0, 1, height / (height + top)))
    total = height + top
    fig.text(0.008, 1 - 0.06 / total, upper, va="top", size=14, color=INK, linespacing=1.15)
    fig.text(0.008, 1 - (0.10 + upper_height) / total, lower, va="top", size=9.5, color=SOFT)


def show(fig, name, description):
    """Shows a figure with its description for those who cannot see it.

    Where THERAPY_ATLAS_PICTURES names a folder, the picture is kept there as `name`.png.
    """
    drawn = io.BytesIO()
    fig.savefig(drawn, format="png", dpi=DPI * SCALE)
    width = int(fig.get_figwidth() * DPI)
    plt.close(fig)
    # 255 colours are enough for these pictures and make them a third of the size.
    reduced = Picture.open(drawn).convert("RGB").quantize(255, dither=Picture.Dither.NONE)
    packed = io.BytesIO()
    reduced.save(packed, format="png", optimize=True)
    kept = os.environ.get("THERAPY_ATLAS_PICTURES")
    if kept:
        (Path(kept) / f"{name}.png").write_bytes(packed.getvalue())
    display(Image(packed.getvalue(), format="png", width=width, alt=description))


def language_colours(codes):
    """A colour per language in the order given; what comes after the sixth is grey."""
    return {code: COLOURS[i] if i < len(COLOURS) else REST for i, code in enumerate(codes)}


def heat_map(ax, colours, texts, cmap, norm, row_labels, column_labels, column_rotation=0):
    """Cells with a number in each; a cell without a value in `colours` stays white."""
    colours = np.asarray(colours, dtype=float)
    ax.imshow(np.ma.masked_invalid(colours), cmap=cmap, norm=norm, aspect="auto")
    for row in range(colours.shape[0]):
        for column in range(colours.shape[1]):
            text = texts[row][column]
            if not text:
                continue
            value = colours[row, column]
            ink = SOFT
            if np.isfinite(value):
                red, green, blue, _ = cmap(norm(value))
                ink = INK if 0.299 * red + 0.587 * green + 0.114 * blue > 0.55 else "white"
            ax.text(column, row, text, ha="center", va="center", size=8.8, color=ink)
    ax.set_yticks(range(len(row_labels)), row_labels)
    if column_rotation:
        ax.set_xticks(range(len(column_labels)), column_labels, rotation=column_rotation, ha="left", rotation_mode="anchor")
    else:
        ax.set_xticks(range(len(column_labels)), column_labels)
    ax.xaxis.tick_top()
    ax.set_xticks(np.arange(-0.5, len(column_labels)), minor=True)
    ax.set_yticks(np.arange(-0.5, len(row_labels)), minor=True)
    ax.grid(which="minor", color="white", linewidth=2)
    ax.tick_params(which="both", length=0)
    for spine in ax.spines.values():
        spine.set_visible(False)


# Where a label may stand around its point, best first: direction and alignment.
_PLACES = [
    (1, 0, "left", "center"), (-1, 0, "right", "center"), (0, 1, "center", "bottom"),
    (0, -1, "center", "top"), (0.7, 0.8, "left", "bottom"), (0.7, -0.8, "left", "top"),
    (-0.7, 0.8, "right", "bottom"), (-0.7, -0.8, "right", "top"),
]  # fmt: skip


def label_points(ax, x, y, texts, radii=None, size=8.8, colours=None):
    """Labels points in the order given, leaving out labels that would cover another label or dot.

    Radii are those of the dots, in points. Returns the positions of the labelled points.
    """
    fig = ax.figure
    fig.canvas.draw()
    renderer = fig.canvas.get_renderer()
    frame = ax.get_window_extent(renderer)
    per_point = fig.dpi / 72
    centres = ax.transData.transform(np.column_stack([x, y]))
    radii = [2.5] * len(texts) if radii is None else list(radii)
    taken, labelled = [], []
    for i, text in enumerate(texts):
        for across, up, ha, va in _PLACES:
            reach = radii[i] + 2
            label = ax.annotate(
                text, (x[i], y[i]), xytext=(across * reach, up * reach), ha=ha, va=va,
                textcoords="offset points", size=size, color=colours[i] if colours else INK,
            )  # fmt: skip
            box = label.get_window_extent(renderer)
            inside = frame.x0 <= box.x0 and box.x1 <= frame.x1 and frame.y0 <= box.y0 and box.y1 <= frame.y1
            if inside and not any(box.overlaps(other) for other in taken) and not _covers(box, centres, radii, per_point, i):
                taken.append(box)
                labelled.append(i)
                break
            label.remove()
    return labelled


def _covers(box, centres, radii, per_point, own):
    """Whether a box lies over the dot of one of the points that are labelled, its own left out."""
    for i in range(len(radii)):
        if i != own:
            reach = radii[i] * per_point * 0.7
            near_x = min(max(centres[i][0], box.x0), box.x1)
            near_y = min(max(centres[i][1], box.y0), box.y1)
            if (centres[i][0] - near_x) ** 2 + (centres[i][1] - near_y) ** 2 < reach**2:
                return True
    return False
