"""Points that vanished from phones, and photos that their walker replaced."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "vanished_report",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("walk_id", sa.String(length=36), nullable=False),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.Column("reported_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["walk_id"], ["walk.id"], name=op.f("fk_vanished_report_walk_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_vanished_report")),
    )
    with op.batch_alter_table("vanished_report", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_vanished_report_walk_id"), ["walk_id"], unique=False)

    with op.batch_alter_table("observation", schema=None) as batch_op:
        # 0 for what is there already: the sweep looks at each changed point once.
        batch_op.add_column(sa.Column("cleaned_revision", sa.Integer(), nullable=False, server_default="0"))

    with op.batch_alter_table("photo", schema=None) as batch_op:
        batch_op.add_column(sa.Column("dropped_at", sa.DateTime(timezone=True), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table("photo", schema=None) as batch_op:
        batch_op.drop_column("dropped_at")

    with op.batch_alter_table("observation", schema=None) as batch_op:
        batch_op.drop_column("cleaned_revision")

    with op.batch_alter_table("vanished_report", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_vanished_report_walk_id"))

    op.drop_table("vanished_report")
