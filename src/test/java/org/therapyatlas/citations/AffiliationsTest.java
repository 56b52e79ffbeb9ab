package org.therapyatlas.citations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class AffiliationsTest {
  private static String of(String addresses) {
    Row row = new Affiliations().call(addresses);
    return Arrays.toString((Object[]) row.get(0)) + Arrays.toString((Object[]) row.get(1));
  }

  @Test
  void institutionsAndCountriesOfAddresses() {
    assertThat(
            of(
                "Department of Surgery, Karolinska University Hospital, 171 76 Stockholm, Sweden. a.b@c.se.\n"
                    + "1 Institute of Sport, First Affiliated Hospital, Sun Yat-sen University, Guangzhou 510080, P.R. China.\n"
                    + "Bone Laboratory, Harvard Medical School, Boston, MA 02115 USA"))
        .isEqualTo(
            "[Karolinska University Hospital, Sun Yat-sen University, Harvard Medical School][SE, CN, US]");
  }

  @Test
  void webOfScienceNamesTheAuthorsInBrackets() {
    assertThat(of("[Li, N; Wu, X] Peking Univ, Sch Med, Beijing, Peoples R China"))
        .isEqualTo("[Peking Univ][CN]");
  }

  @Test
  void whatIsNotRecognisedIsLeftOut() {
    assertThat(of("Somewhere, Nowhere")).isEqualTo("[][]");
    assertThat(of(null)).isEqualTo("[][]");
  }
}
