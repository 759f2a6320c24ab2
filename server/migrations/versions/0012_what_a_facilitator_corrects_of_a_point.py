"""what a facilitator corrects of a point"""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "correction",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("observation_id", sa.String(length=36), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("has_theme", sa.Boolean(), nullable=False),
        sa.Column("theme_id", sa.String(length=36), nullable=True),
        sa.Column("theme_seen", sa.String(length=36), nullable=True),
        sa.Column("left_out", sa.JSON(), nullable=False),
        sa.Column("account_id", sa.String(length=36), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name=op.f("fk_correction_account_id")),
        sa.ForeignKeyConstraint(["observation_id"], ["observation.id"], name=op.f("fk_correction_observation_id")),
        sa.ForeignKeyConstraint(["theme_id"], ["theme.id"], name=op.f("fk_correction_theme_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_correction")),
        sa.UniqueConstraint("observation_id", "number", name=op.f("uq_correction_observation_id_number")),
    )
    with op.batch_alter_table("correction", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_correction_account_id"), ["account_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_correction_observation_id"), ["observation_id"], unique=False)

    with op.batch_alter_table("observation", schema=None) as batch_op:
        batch_op.add_column(sa.Column("split_from", sa.String(length=36), nullable=True))
        batch_op.create_index(batch_op.f("ix_observation_split_from"), ["split_from"], unique=False)


def downgrade() -> None:
    op.drop_index(op.f("ix_observation_split_from"), table_name="observation")
    # Not in a batch: on SQLite that makes the table anew, and others refer to it.
    op.drop_column("observation", "split_from")

    with op.batch_alter_table("correction", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_correction_observation_id"))
        batch_op.drop_index(batch_op.f("ix_correction_account_id"))

    op.drop_table("correction")
