package org.therapyatlas.references;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NeedlesTest {
  private static final List<String> TEXTS = List.of("/", "[", "ab", "abc", "bc a", "ca cb");

  @Test
  void tellsNothingAbsentThatIsThere() {
    Needles needles = new Needles(TEXTS);
    Random random = new Random(3);
    for (int round = 0; round < 20_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(12); i > 0; i--) {
        text.append("abc [/\u4e2d\u00e9".charAt(random.nextInt(8)));
      }
      String held = text.toString();
      long told = needles.in(held);
      // Any piece may be replaced by a blank before a text is looked for.
      int from = random.nextInt(held.length() + 1);
      int to = from + random.nextInt(held.length() - from + 1);
      String after = held.substring(0, from) + " " + held.substring(to);
      for (int i = 0; i < TEXTS.size(); i++) {
        boolean isThere = held.contains(TEXTS.get(i)) || after.contains(TEXTS.get(i));
        assertEquals(isThere, isThere && (told >> i & 1) == 1, held + " holds " + TEXTS.get(i));
      }
    }
  }

  @Test
  void tellsWhatCannotBeThere() {
    assertEquals(0, new Needles(TEXTS).in("xyz and \u4e2d\u6587"));
    assertEquals(0b1, new Needles(TEXTS).in("1/2"));
  }

  @Test
  void refusesTextsThatABlankCouldMake() {
    assertThrows(IllegalArgumentException.class, () -> new Needles(List.of("a b")));
    assertThrows(IllegalArgumentException.class, () -> new Needles(List.of("")));
    assertThrows(IllegalArgumentException.class, () -> new Needles(List.of("\u4e2d\u6587")));
    assertThrows(IllegalArgumentException.class, () -> new Needles(Collections.nCopies(65, "ab")));
  }
}
