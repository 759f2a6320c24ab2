"""Who asked for a public photo to go, and what became of it."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "photo_decision",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("photo_id", sa.String(length=36), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("verdict", sa.String(length=10), nullable=False),
        sa.Column("reason", sa.String(length=200), nullable=True),
        sa.Column("account_id", sa.String(length=36), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name=op.f("fk_photo_decision_account_id")),
        sa.ForeignKeyConstraint(["photo_id"], ["photo.id"], name=op.f("fk_photo_decision_photo_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_photo_decision")),
        sa.UniqueConstraint("photo_id", "number", name=op.f("uq_photo_decision_photo_id_number")),
    )
    with op.batch_alter_table("photo_decision", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_photo_decision_account_id"), ["account_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_photo_decision_photo_id"), ["photo_id"], unique=False)

    op.create_table(
        "take_down_request",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("photo_id", sa.String(length=36), nullable=False),
        sa.Column("reason", sa.String(length=20), nullable=True),
        sa.Column("words", sa.String(length=500), nullable=False),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("photo_decision_id", sa.String(length=36), nullable=True),
        sa.ForeignKeyConstraint(["photo_id"], ["photo.id"], name=op.f("fk_take_down_request_photo_id")),
        sa.ForeignKeyConstraint(
            ["photo_decision_id"], ["photo_decision.id"], name=op.f("fk_take_down_request_photo_decision_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_take_down_request")),
    )
    with op.batch_alter_table("take_down_request", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_take_down_request_photo_decision_id"), ["photo_decision_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_take_down_request_photo_id"), ["photo_id"], unique=False)


def downgrade() -> None:
    op.drop_table("take_down_request")
    op.drop_table("photo_decision")
