"""Notices: what the trail tells (`kabar`) and what nears (`tenggat`) becomes sentences for people, on a page and by mail."""
