package org.therapyatlas.corpus;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.therapyatlas.formats.SourceRecord;

/**
 * Joins neighbouring rows of one document. The rows come sorted by document and digest, so the
 * outcome does not depend on where the records stood.
 *
 * @param describe how the joined record is described anew
 */
record JoinRecords(Describe describe) implements MapPartitionsFunction<Row, Row> {

  @Override
  public Iterator<Row> call(Iterator<Row> rows) {
    return new Groups(rows, describe.worker());
  }

  private static final class Groups implements Iterator<Row> {
    private final Iterator<Row> rows;
    private final Describer describer;
    private final List<Row> ready = new ArrayList<>();
    private Row ahead;

    Groups(Iterator<Row> rows, Describer describer) {
      this.rows = rows;
      this.describer = describer;
    }

    @Override
    public boolean hasNext() {
      if (ready.isEmpty() && (ahead != null || rows.hasNext())) {
        Row first = ahead == null ? rows.next() : ahead;
        ahead = null;
        List<Row> group = new ArrayList<>(List.of(first));
        while (ahead == null && rows.hasNext()) {
          Row row = rows.next();
          if (row.getAs("base_id").equals(first.getAs("base_id"))) {
            group.add(row);
          } else {
            ahead = row;
          }
        }
        join(group);
      }
      return !ready.isEmpty();
    }

    private void join(List<Row> group) {
      List<RecordUnion> unions = new ArrayList<>();
      for (Row row : group) {
        SourceRecord record = RecordRows.record(row);
        unions.stream()
            .filter(union -> union.agrees(record))
            .findFirst()
            .ifPresentOrElse(
                union -> union.add(record),
                () -> unions.add(new RecordUnion(row.getAs(Records.SOURCE), record)));
      }
      String id = group.get(0).getAs("base_id");
      for (RecordUnion union : unions) {
        String documentId = ready.isEmpty() ? id : "%s~%d".formatted(id, ready.size() + 1);
        SourceRecord united = union.united();
        try {
          ready.add(
              RecordRows.document(
                  union.source(),
                  united,
                  describer.describe(united),
                  documentId,
                  id,
                  union.size()));
        } catch (RuntimeException e) {
          throw new IllegalStateException(
              "Describing document %s, joined from %s, failed"
                  .formatted(documentId, union.source()),
              e);
        }
      }
    }

    @Override
    public Row next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return ready.remove(0);
    }
  }
}
