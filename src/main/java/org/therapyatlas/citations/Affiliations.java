package org.therapyatlas.citations;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.StructType;
import org.therapyatlas.text.Regex;

/**
 * Institutions and countries that addresses of authors name. Of the parts of an address between
 * commas the institution is the first university, else hospital, else institute, company or the
 * like; the country is the last part that is one. What is not recognised is left out.
 *
 * <p>Argument: addresses, one a line, or null.
 */
record Affiliations() implements UDF1<String, Row> {
  static final StructType PLACES =
      StructType.fromDDL("institutions ARRAY<STRING>, countries ARRAY<STRING>");

  private static final Pattern WITHOUT =
      Regex.compile(
          "^\\[[^\\]]{0,2000}\\]\\s*|^\\d{1,2}\\s*(?=\\p{Lu})|(?i:electronic address:).*$|\\S+@\\S+|\\s*[.;]+\\s*$");
  private static final Pattern PART = Regex.compile("\\s*[,，;；]\\s*");
  private static final Pattern NUMBERS = Regex.compile("\\b\\S*\\d\\S*\\b");
  private static final Pattern[] KINDS = {
    Regex.compile(
        "\\buniv|uniwersytet|université|大学|대학교|университет",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE),
    Regex.compile(
        "hospital|medical school|school of medicine|\\bclinic|klinik|sjukhus|krankenhaus|hôpital|infirmary|医院|병원|больниц",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE),
    Regex.compile(
        "institut|academy|academia|akademi|college|\\bcent(?:er|re)\\b|foundation|council|ministry|\\bcollege|laborator|\\binc\\b|\\bltd\\b|\\bgmbh\\b|研究所|研究院|学院|中心",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
  };

  private static final class Countries {
    static final Map<String, String> CODES = codes();

    private static Map<String, String> codes() {
      Map<String, String> codes = new HashMap<>();
      for (String code : Locale.getISOCountries()) {
        codes.put(
            new Locale.Builder()
                .setRegion(code)
                .build()
                .getDisplayCountry(Locale.ENGLISH)
                .toLowerCase(Locale.ROOT),
            code);
      }
      String[] others = {
        "usa",
        "US",
        "u.s.a",
        "US",
        "united states of america",
        "US",
        "uk",
        "GB",
        "u.k",
        "GB",
        "england",
        "GB",
        "scotland",
        "GB",
        "wales",
        "GB",
        "northern ireland",
        "GB",
        "great britain",
        "GB",
        "pr china",
        "CN",
        "p.r. china",
        "CN",
        "p. r. china",
        "CN",
        "people's republic of china",
        "CN",
        "peoples r china",
        "CN",
        "the people's republic of china",
        "CN",
        "中国",
        "CN",
        "korea",
        "KR",
        "south korea",
        "KR",
        "republic of korea",
        "KR",
        "taiwan",
        "TW",
        "hong kong",
        "HK",
        "macau",
        "MO",
        "the netherlands",
        "NL",
        "netherlands",
        "NL",
        "holland",
        "NL",
        "russia",
        "RU",
        "russian federation",
        "RU",
        "iran",
        "IR",
        "islamic republic of iran",
        "IR",
        "turkey",
        "TR",
        "türkiye",
        "TR",
        "turkiye",
        "TR",
        "czech republic",
        "CZ",
        "czechia",
        "CZ",
        "viet nam",
        "VN",
        "vietnam",
        "VN",
        "deutschland",
        "DE",
        "sverige",
        "SE",
        "españa",
        "ES",
        "brasil",
        "BR",
        "italia",
        "IT",
        "méxico",
        "MX",
        "suisse",
        "CH",
        "schweiz",
        "CH",
        "republic of ireland",
        "IE",
        "kingdom of saudi arabia",
        "SA",
        "uae",
        "AE",
        "u arab emirates",
        "AE"
      };
      for (int i = 0; i < others.length; i += 2) {
        codes.put(others[i], others[i + 1]);
      }
      return codes;
    }
  }

  @Override
  public Row call(String affiliations) {
    Set<String> institutions = new LinkedHashSet<>();
    Set<String> countries = new LinkedHashSet<>();
    if (affiliations != null) {
      for (String line : affiliations.split("\n")) {
        // One line may hold the addresses of several authors.
        for (String address : WITHOUT.matcher(line.strip()).replaceAll("").split(";")) {
          read(address, institutions, countries);
        }
      }
    }
    return RowFactory.create(institutions.toArray(), countries.toArray());
  }

  private static void read(String address, Set<String> institutions, Set<String> countries) {
    String[] parts = PART.split(WITHOUT.matcher(address.strip()).replaceAll("").strip());
    String institution = institution(parts);
    if (institution != null) {
      institutions.add(institution);
    }
    for (int i = parts.length - 1; i >= 0 && i >= parts.length - 2; i--) {
      String code = country(parts[i]);
      if (code != null) {
        countries.add(code);
        return;
      }
    }
  }

  private static String institution(String[] parts) {
    for (Pattern kind : KINDS) {
      for (String part : parts) {
        if (kind.matcher(part).find() && part.length() <= 150) {
          return WITHOUT.matcher(part).replaceAll("").strip();
        }
      }
    }
    return null;
  }

  private static String country(String part) {
    String name = NUMBERS.matcher(WITHOUT.matcher(part).replaceAll("")).replaceAll("").strip();
    String lower = name.toLowerCase(Locale.ROOT).replaceAll("[.\\s]+$", "");
    String code = Countries.CODES.get(lower);
    if (code == null && lower.matches("[a-z]{2}(?:\\s+usa)?") && lower.endsWith("usa")) {
      // "MA 02115 USA" stands without a comma.
      return "US";
    }
    return code;
  }
}
