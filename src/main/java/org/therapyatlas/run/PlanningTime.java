package org.therapyatlas.run;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.spark.sql.catalyst.QueryPlanningTracker;
import org.apache.spark.sql.catalyst.expressions.codegen.CodeGenerator;
import org.apache.spark.sql.execution.QueryExecution;
import org.apache.spark.sql.util.QueryExecutionListener;
import scala.collection.Iterator;

/** Sums the time that Spark spends on analysing, optimising and planning queries. */
final class PlanningTime implements QueryExecutionListener {
  private final AtomicLong milliseconds = new AtomicLong();
  private final long compiledBefore = CodeGenerator.compileTime();

  @Override
  public void onSuccess(String function, QueryExecution query, long nanoseconds) {
    Iterator<QueryPlanningTracker.PhaseSummary> phases = query.tracker().phases().valuesIterator();
    while (phases.hasNext()) {
      milliseconds.addAndGet(phases.next().durationMs());
    }
  }

  @Override
  public void onFailure(String function, QueryExecution query, Exception failure) {
    onSuccess(function, query, 0);
  }

  /** Planning so far, over all threads. */
  long planningMilliseconds() {
    return milliseconds.get();
  }

  /** Compiling generated code in this JVM so far. */
  long codeGenerationMilliseconds() {
    return TimeUnit.NANOSECONDS.toMillis(CodeGenerator.compileTime() - compiledBefore);
  }
}
