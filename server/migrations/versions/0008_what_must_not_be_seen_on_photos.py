"""What must not be seen on photos, and the addresses of pictures that showed it."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "former_derivative",
        sa.Column("photo_id", sa.String(length=36), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("until", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["photo_id"], ["photo.id"], name=op.f("fk_former_derivative_photo_id")),
        sa.PrimaryKeyConstraint("photo_id", "sha256", name=op.f("pk_former_derivative")),
    )
    with op.batch_alter_table("former_derivative", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_former_derivative_sha256"), ["sha256"], unique=False)
    op.create_table(
        "redaction_state",
        sa.Column("photo_id", sa.String(length=36), nullable=False),
        sa.Column("search", sa.String(length=10), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("search_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("burnt", sa.Integer(), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["photo_id"], ["photo.id"], name=op.f("fk_redaction_state_photo_id")),
        sa.PrimaryKeyConstraint("photo_id", name=op.f("pk_redaction_state")),
    )
    op.create_table(
        "redaction",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("photo_id", sa.String(length=36), nullable=False),
        sa.Column("kind", sa.String(length=10), nullable=False),
        sa.Column("source", sa.String(length=10), nullable=False),
        sa.Column("state", sa.String(length=10), nullable=False),
        sa.Column("x", sa.Double(), nullable=False),
        sa.Column("y", sa.Double(), nullable=False),
        sa.Column("width", sa.Double(), nullable=False),
        sa.Column("height", sa.Double(), nullable=False),
        sa.Column("score", sa.Double(), nullable=True),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("account_id", sa.String(length=36), nullable=True),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name=op.f("fk_redaction_account_id")),
        sa.ForeignKeyConstraint(["photo_id"], ["photo.id"], name=op.f("fk_redaction_photo_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_redaction")),
    )
    with op.batch_alter_table("redaction", schema=None) as batch_op:
        batch_op.create_index("ix_redaction_photo_id_state", ["photo_id", "state"], unique=False)
    # Photos that are here wait until faces were looked for in them; what stood at an address may have been public.
    op.execute(
        "INSERT INTO redaction_state (photo_id, search, attempts, search_at, revision, burnt, changed_at) "
        "SELECT photo_id, 'pending', 0, derived_at, 0, 0, derived_at FROM photo_facts WHERE state = 'ready'"
    )
    op.execute(
        "INSERT INTO former_derivative (photo_id, sha256, until) "
        "SELECT DISTINCT photo_id, sha256, CURRENT_TIMESTAMP FROM derivative"
    )


def downgrade() -> None:
    op.drop_table("redaction")
    op.drop_table("redaction_state")
    op.drop_table("former_derivative")
