package org.therapyatlas.formats;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;

/**
 * Brings the ways in which sources name a language into one BCP 47 tag: its primary language
 * subtag, since statistics are kept by language and not by region ({@code pt-BR} is {@code pt}).
 * Norwegian without further specification is counted as Bokmål, the standard nearly all of it is
 * written in.
 */
public final class LanguageTags {
  /** Bibliographic codes of ISO 639-2, retired codes and macrolanguages, to the tag we publish. */
  private static final String OTHERS =
      "alb=sq arm=hy baq=eu bur=my chi=zh cze=cs dut=nl fre=fr geo=ka ger=de gre=el ice=is mac=mk"
          + " mao=mi may=ms per=fa rum=ro slo=sk tib=bo wel=cy scr=hr scc=sr mol=ro iw=he in=id"
          + " ji=yi no=nb nor=nb cmn=zh zho=zh sh=sr jw=jv mo=ro fil=fil tl=fil tgl=fil yue=yue"
          + " wuu=wuu nan=nan hbs=sr";

  private static final Map<String, String> TAGS = tags();

  private LanguageTags() {}

  private static Map<String, String> tags() {
    Map<String, String> tags = new HashMap<>();
    for (String code : Locale.getISOLanguages()) {
      Locale locale = new Locale.Builder().setLanguage(code).build();
      String tag = code.equals("no") ? "nb" : code;
      tags.put(code, tag);
      tags.putIfAbsent(locale.getDisplayLanguage(Locale.ENGLISH).toLowerCase(Locale.ROOT), tag);
      tags.putIfAbsent(locale.getDisplayLanguage(locale).toLowerCase(Locale.ROOT), tag);
      try {
        tags.putIfAbsent(locale.getISO3Language(), tag);
      } catch (MissingResourceException e) {
        // Few two-letter codes have no three-letter code; then there is none to map.
        continue;
      }
    }
    for (String pair : OTHERS.split(" ")) {
      int equals = pair.indexOf('=');
      tags.put(pair.substring(0, equals), pair.substring(equals + 1));
    }
    return Map.copyOf(tags);
  }

  /**
   * The tag for a tag, an ISO 639 code of two or three letters, or a language's name in English or
   * in itself.
   *
   * @return null when nothing known is named, also for codes such as {@code und} and {@code mul}
   *     that name no language
   */
  public static String normalise(String written) {
    String name = written.strip().toLowerCase(Locale.ROOT);
    String tag = TAGS.get(name);
    if (tag != null) {
      return tag;
    }
    int end = 0;
    while (end < name.length() && name.charAt(end) != '-' && name.charAt(end) != '_') {
      end++;
    }
    boolean tagged = end == 2 || end == 3;
    return tagged && end < name.length() ? TAGS.get(name.substring(0, end)) : null;
  }
}
