package org.therapyatlas.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class LowerCaseTest {
  @Test
  void noCountryHasASay() {
    Locale usual = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("tr"));
    try {
      assertThat(new LowerCase().call("IDIL Ö ΟΔΟΣ 骨")).isEqualTo("idil ö οδος 骨");
      assertThat(new LowerCase().call(null)).isNull();
    } finally {
      Locale.setDefault(usual);
    }
  }
}
