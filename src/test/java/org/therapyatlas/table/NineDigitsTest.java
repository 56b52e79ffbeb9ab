package org.therapyatlas.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class NineDigitsTest {
  private final JsonText json = new JsonText();

  private void agrees(double number) {
    json.clear();
    NineDigits.write(number, json);
    String written = json.toString();
    // Assertions that describe themselves would take most of the test.
    if (!written.equals(CanonicalJsonOfRows.rounded(number))) {
      assertThat(written).isEqualTo(CanonicalJsonOfRows.rounded(number));
    }
  }

  private void agreesAround(double number) {
    agrees(number);
    agrees(-number);
    agrees(Math.nextUp(number));
    agrees(Math.nextDown(number));
  }

  @Test
  void anyDoubleIsWrittenAsItsExactExpansionIsRounded() {
    Random random = new Random(5);
    for (int i = 0; i < 20_000; i++) {
      agrees(Double.longBitsToDouble(random.nextLong()));
    }
    for (int i = 0; i < 100_000; i++) {
      agrees(random.nextDouble());
      agrees(random.nextGaussian() * Math.pow(10, random.nextInt(30) - 15));
      agrees(random.nextInt(2_000) / (double) (1 + random.nextInt(2_000)));
      agrees(random.nextLong() >> random.nextInt(64));
    }
  }

  @Test
  void tiesGoToTheEvenDigitAndWhatIsNextToThemDoesNot() {
    Random random = new Random(6);
    for (int i = 0; i < 50_000; i++) {
      long nine = 100_000_000 + random.nextInt(900_000_000);
      agreesAround(nine + 0.5);
      agreesAround((nine + 0.5) * 1000);
      agreesAround((nine + 0.5) / 1024);
      agreesAround(Double.parseDouble(nine + "5e-" + random.nextInt(40)));
      agreesAround(Double.parseDouble(nine + "5e" + random.nextInt(40)));
    }
  }

  @Test
  void numbersOfFewDigitsAndTheBordersOfTheNotations() {
    for (int exponent = -330; exponent <= 308; exponent++) {
      for (String digits : new String[] {"1", "1.5", "9.99999999", "9.999999995", "1.00000001"}) {
        agreesAround(Double.parseDouble(digits + "e" + exponent));
      }
    }
    agreesAround(0);
    agreesAround(Double.MIN_NORMAL);
    agreesAround(Double.MAX_VALUE);
    agrees(Double.POSITIVE_INFINITY);
    agrees(Double.NEGATIVE_INFINITY);
    agrees(Double.NaN);
  }
}
