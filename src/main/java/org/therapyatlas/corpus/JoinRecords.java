package org.therapyatlas.corpus;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.therapyatlas.formats.Format;
import org.therapyatlas.formats.SourceRecord;

/**
 * Joins neighbouring rows of one document. The rows come sorted by document and digest, so the
 * outcome does not depend on where the records stood.
 *
 * @param describe how the joined record is described anew
 */
record JoinRecords(Describe describe) implements MapPartitionsFunction<Row, Row> {

  private static final String MEDLINE = Format.PUBMED_XML.published();

  @Override
  public Iterator<Row> call(Iterator<Row> rows) {
    return new Groups(rows, describe.worker());
  }

  /**
   * The records of a document that hold, those of other databases than PubMed among them.
   *
   * @param rows in the order given
   * @param revisions what became of those of PubMed
   */
  private record Held(List<Row> rows, Revisions revisions) {
    static Held of(List<Row> group) {
      List<Revisions.Statement> statements = new ArrayList<>();
      for (Row row : group) {
        if (isStatement(row)) {
          statements.add(RecordRows.statement(row));
        }
      }
      Revisions revisions = new Revisions(statements);
      List<Row> rows = new ArrayList<>();
      for (Row row : group) {
        if (row.getAs("deletes") == null
            && (!isStatement(row) || revisions.standing().contains(RecordRows.statement(row)))) {
          rows.add(row);
        }
      }
      return new Held(rows, revisions);
    }

    /** Only PubMed's own XML states versions and deletions. */
    private static boolean isStatement(Row row) {
      return row.getAs("deletes") != null || MEDLINE.equals(row.getAs("format"));
    }
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
      Held held = Held.of(group);
      String id = group.get(0).getAs("base_id");
      if (held.rows().isEmpty()) {
        if (held.revisions().deleted() > 0) {
          ready.add(gone(id, group, held.revisions()));
        }
        return;
      }
      List<RecordUnion> unions = new ArrayList<>();
      for (Row row : held.rows()) {
        SourceRecord record = RecordRows.record(row);
        unions.stream()
            .filter(union -> union.agrees(record))
            .findFirst()
            .ifPresentOrElse(
                union -> union.add(record),
                () -> unions.add(new RecordUnion(row.getAs(Records.SOURCE), record)));
      }
      for (RecordUnion union : unions) {
        String documentId = ready.isEmpty() ? id : "%s~%d".formatted(id, ready.size() + 1);
        SourceRecord united = union.united();
        // What no longer holds is told once, with the first of its documents.
        RecordRows.Counts counts =
            new RecordRows.Counts(
                union.size(),
                ready.isEmpty() ? held.revisions().superseded() : 0,
                ready.isEmpty() ? held.revisions().deleted() : 0);
        try {
          ready.add(
              RecordRows.document(
                  union.source(), united, describer.describe(united), documentId, id, counts));
        } catch (RuntimeException e) {
          throw new IllegalStateException(
              "Describing document %s, joined from %s, failed"
                  .formatted(documentId, union.source()),
              e);
        }
      }
    }

    private static Row gone(String id, List<Row> group, Revisions revisions) {
      Row record =
          group.stream().filter(row -> row.getAs("deletes") == null).findFirst().orElseThrow();
      return RecordRows.gone(
          record.getAs(Records.SOURCE),
          record.getAs(Records.SHA256),
          record.getAs(Records.SOURCE_DATABASE),
          id,
          new RecordRows.Counts(0, revisions.superseded(), revisions.deleted()));
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
