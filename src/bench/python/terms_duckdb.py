"""tf and df of every word with DuckDB: by document and word, then by word. Usage: terms_duckdb.py FOLDER OUT THREADS"""
import sys

import duckdb

db = duckdb.connect(config={"threads": int(sys.argv[3])})
db.execute(
    f"""copy (
      with words as (
        select id, unnest(regexp_extract_all(lower(abstract), '[a-z0-9]+')) as word
        from read_json('{sys.argv[1]}/*.jsonl', format = 'newline_delimited',
                       columns = {{id: 'varchar', pmid: 'varchar', language: 'varchar', hospital: 'varchar', source_kind: 'varchar', abstract: 'varchar'}})),
      counted as (select id, word, count(*) as n from words group by id, word)
      select word, sum(n) as tf, count(*) as df from counted group by word
    ) to '{sys.argv[2]}' (format parquet)"""
)
rows = db.execute(f"select count(*) from '{sys.argv[2]}'").fetchone()[0]
print(f"DuckDB {duckdb.__version__}: {rows} words")
