"""Normalised mutual information with the planted topics, which stand in the ids after the dash.

Usage: topics_nmi.py (atlas|mllib|sklearn) OUTPUT DOCUMENTS
"""
import sys

import duckdb
from sklearn.metrics import normalized_mutual_info_score

peer, output, documents = sys.argv[1], sys.argv[2], int(sys.argv[3])
rows = {
    # A document's id in the atlas is its PubMed id; the generator numbers both alike.
    "atlas": f"""select split_part(given.id, '-', 2), topic_id
        from '{output}/document_topics/*.parquet' join read_json('{output}/../topics-{documents}/*.jsonl',
        columns = {{id: 'VARCHAR', pmid: 'VARCHAR'}}) given on document_id = 'pmid:' || pmid where rank = 1""",
    "mllib": f"select split_part(id, '-', 2), topic from '{output}/*.parquet'",
    "sklearn": f"select split_part(id, '-', 2), topic from read_csv('{output}', delim='\t')",
}[peer]
found = duckdb.sql(rows).fetchall()
assert len(found) == documents, f"{len(found)} of {documents} documents have a topic"
print(f"NMI {normalized_mutual_info_score([row[0] for row in found], [row[1] for row in found]):.4f}")
