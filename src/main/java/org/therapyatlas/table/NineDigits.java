package org.therapyatlas.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.stream.IntStream;

/**
 * Doubles rounded to nine significant digits, half to even, and written as {@link BigDecimal}
 * writes them without trailing zeros. Two programs whose sums differ in the last bits so write the
 * same.
 *
 * <p>The nine digits are those of the double times a power of ten. That product errs by less than
 * one part in 2^51, which is less than {@link #MARGIN} of the last digit: where its fraction is
 * further than that from one half, the exact number rounds the same way. Next to one half, and
 * beyond the powers of the table, the exact decimal expansion is rounded.
 */
final class NineDigits {
  private static final MathContext DIGITS = new MathContext(9, RoundingMode.HALF_EVEN);
  private static final double MARGIN = 1e-6;
  private static final double LOWEST = 1e8;
  private static final double HIGHEST = 1e9;

  /** Powers of ten from 10^0 on, each the double next to it. */
  private static final double[] POWERS =
      IntStream.range(0, 300).mapToDouble(i -> Double.parseDouble("1e" + i)).toArray();

  private static final double LOG10_OF_2 = Math.log10(2);

  private NineDigits() {}

  static void write(double number, JsonText json) {
    if (Double.isNaN(number) || Double.isInfinite(number)) {
      json.ascii('"');
      json.ascii(Double.toString(number));
      json.ascii('"');
      return;
    }
    double size = Math.abs(number);
    if (size == 0) {
      json.ascii('0');
      return;
    }
    // One less than its decimal exponent at most, and never more than it.
    int exponent = (int) Math.floor(Math.getExponent(size) * LOG10_OF_2);
    int scale = 8 - exponent;
    if (Math.abs(scale) >= POWERS.length - 1) {
      exactly(number, json);
      return;
    }
    double digits = shifted(size, scale);
    if (digits >= HIGHEST) {
      digits = shifted(size, --scale);
    }
    double whole = Math.floor(digits);
    double fraction = digits - whole;
    if (digits < LOWEST || Math.abs(fraction - 0.5) < MARGIN) {
      exactly(number, json);
      return;
    }
    if (number < 0) {
      json.ascii('-');
    }
    write((long) (fraction > 0.5 ? whole + 1 : whole), scale, json);
  }

  private static double shifted(double size, int scale) {
    return scale >= 0 ? size * POWERS[scale] : size / POWERS[-scale];
  }

  private static void exactly(double number, JsonText json) {
    json.ascii(new BigDecimal(number).round(DIGITS).stripTrailingZeros().toString());
  }

  /** As {@link BigDecimal#toString} writes an unscaled value with a scale. */
  private static void write(long unscaled, int unscaledScale, JsonText json) {
    long value = unscaled;
    int scale = unscaledScale;
    while (value % 10 == 0) {
      value /= 10;
      scale--;
    }
    int digits = 1;
    long leading = 1;
    while (leading <= value / 10) {
      leading *= 10;
      digits++;
    }
    int exponent = digits - 1 - scale;
    if (scale < 0 || exponent < -6) {
      json.number(value / leading);
      if (digits > 1) {
        json.ascii('.');
        padded(value % leading, leading / 10, json);
      }
      json.ascii('E');
      if (exponent > 0) {
        json.ascii('+');
      }
      json.number(exponent);
    } else if (scale == 0) {
      json.number(value);
    } else if (digits > scale) {
      long unit = (long) POWERS[scale];
      json.number(value / unit);
      json.ascii('.');
      padded(value % unit, unit / 10, json);
    } else {
      json.ascii("0.");
      padded(value, (long) POWERS[scale - 1], json);
    }
  }

  /** A number with as many digits as the given power of ten has, zeros before it. */
  private static void padded(long value, long highest, JsonText json) {
    for (long unit = highest; unit > value && unit > 1; unit /= 10) {
      json.ascii('0');
    }
    json.number(value);
  }
}
