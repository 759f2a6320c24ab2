"""How long things are kept, the log of what was destroyed, and points of which nothing is left."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "destruction",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("begun_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("finished_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("neighbourhood_id", sa.String(length=36), nullable=False),
        sa.Column("walk_id", sa.String(length=36), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("counts", sa.JSON(), nullable=False),
        sa.Column("ids", sa.JSON(), nullable=False),
        sa.Column("reason", sa.String(length=8), nullable=False),
        sa.Column("term_days", sa.Integer(), nullable=True),
        sa.Column("selection_result", sa.String(length=40), nullable=False),
        sa.Column("account_id", sa.String(length=36), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_destruction")),
    )
    with op.batch_alter_table("destruction", schema=None) as batch_op:
        for column in ("begun_at", "finished_at", "neighbourhood_id", "walk_id"):
            batch_op.create_index(batch_op.f(f"ix_destruction_{column}"), [column], unique=False)
    op.create_table(
        "doomed_bytes",
        sa.Column("destruction_id", sa.String(length=36), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.ForeignKeyConstraint(["destruction_id"], ["destruction.id"], name=op.f("fk_doomed_bytes_destruction_id")),
        sa.PrimaryKeyConstraint("destruction_id", "sha256", name=op.f("pk_doomed_bytes")),
    )
    op.create_table(
        "walk_terms",
        sa.Column("walk_id", sa.String(length=36), nullable=False),
        sa.Column("withdrawn_days", sa.Integer(), nullable=False),
        sa.Column("originals_days", sa.Integer(), nullable=True),
        sa.Column("contacts_days", sa.Integer(), nullable=True),
        sa.Column("everything_days", sa.Integer(), nullable=True),
        sa.Column("export", sa.Boolean(), nullable=False),
        sa.Column("selection_result", sa.String(length=40), nullable=False),
        sa.Column("export_failed_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["walk_id"], ["walk.id"], name=op.f("fk_walk_terms_walk_id")),
        sa.PrimaryKeyConstraint("walk_id", name=op.f("pk_walk_terms")),
    )
    op.create_table(
        "walk_export",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("walk_id", sa.String(length=36), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("size_bytes", sa.BigInteger(), nullable=False),
        sa.Column("begun_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ready_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["walk_id"], ["walk.id"], name=op.f("fk_walk_export_walk_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_walk_export")),
    )
    with op.batch_alter_table("walk_export", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_walk_export_walk_id"), ["walk_id"], unique=False)
    op.create_table(
        "past_source",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("action_id", sa.String(length=36), nullable=False),
        sa.Column("walk_id", sa.String(length=36), nullable=False),
        sa.Column("strengths", sa.Integer(), nullable=False),
        sa.Column("weaknesses", sa.Integer(), nullable=False),
        sa.Column("opportunities", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["action_id"], ["action.id"], name=op.f("fk_past_source_action_id")),
        sa.ForeignKeyConstraint(["walk_id"], ["walk.id"], name=op.f("fk_past_source_walk_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_past_source")),
        sa.UniqueConstraint("action_id", "walk_id", name=op.f("uq_past_source_action_id_walk_id")),
    )
    with op.batch_alter_table("past_source", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_past_source_action_id"), ["action_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_past_source_walk_id"), ["walk_id"], unique=False)
    with op.batch_alter_table("walk", schema=None) as batch_op:
        batch_op.add_column(sa.Column("destroyed_at", sa.DateTime(timezone=True), nullable=True))
    with op.batch_alter_table("photo", schema=None) as batch_op:
        batch_op.add_column(sa.Column("original_gone_at", sa.DateTime(timezone=True), nullable=True))
    with op.batch_alter_table("observation", schema=None) as batch_op:
        batch_op.add_column(sa.Column("forgotten_at", sa.DateTime(timezone=True), nullable=True))
    with op.batch_alter_table("spot", schema=None) as batch_op:
        batch_op.alter_column("anchor_observation_id", existing_type=sa.String(length=36), nullable=True)


def downgrade() -> None:
    with op.batch_alter_table("spot", schema=None) as batch_op:
        batch_op.alter_column("anchor_observation_id", existing_type=sa.String(length=36), nullable=False)
    with op.batch_alter_table("observation", schema=None) as batch_op:
        batch_op.drop_column("forgotten_at")
    with op.batch_alter_table("photo", schema=None) as batch_op:
        batch_op.drop_column("original_gone_at")
    with op.batch_alter_table("walk", schema=None) as batch_op:
        batch_op.drop_column("destroyed_at")
    op.drop_table("past_source")
    op.drop_table("walk_export")
    op.drop_table("walk_terms")
    op.drop_table("doomed_bytes")
    op.drop_table("destruction")
