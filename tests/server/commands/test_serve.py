"""The command serve refuses to start on what cannot work, in a sentence for the person at the terminal."""

from __future__ import annotations

from pathlib import Path

from click.testing import CliRunner

from seaweed import S3Server
from wijkwandeling.cli import main


def refusal(tmp_path: Path, environ: dict[str, str]) -> str:
    result = CliRunner().invoke(main, ["serve", "--port", "0", "--data", str(tmp_path / "data")], env=environ)
    assert result.exit_code == 1
    assert result.exception is None or isinstance(result.exception, SystemExit)
    return result.stderr


def test_a_bucket_that_is_not_there_is_told_at_the_start(tmp_path: Path, s3_server: S3Server) -> None:
    told = refusal(tmp_path, {**s3_server.environ, "WIJKWANDELING_PHOTO_STORE": "s3://er-is-niets"})
    assert "De opslag voor foto's, s3://er-is-niets, kan niet gebruikt worden (" in told
    assert "NoSuchBucket" in told
    assert s3_server.secret not in told


def test_a_place_for_photos_that_makes_no_sense_is_refused_by_name(tmp_path: Path) -> None:
    assert "WIJKWANDELING_PHOTO_STORE must be s3://" in refusal(tmp_path, {"WIJKWANDELING_PHOTO_STORE": "fotos"})
