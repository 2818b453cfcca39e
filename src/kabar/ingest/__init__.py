from kabar.ingest.reader import read

__all__ = ["read"]
