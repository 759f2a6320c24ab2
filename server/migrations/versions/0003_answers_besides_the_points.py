"""What walkers say besides their points: how to reach them, and how old they are."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "age_group",
        sa.Column("age_group", sa.String(length=8), nullable=True),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("walk_id", sa.String(length=36), nullable=False),
        sa.Column("secret_sha256", sa.String(length=64), nullable=False),
        sa.Column("stored_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["walk_id"], ["walk.id"], name=op.f("fk_age_group_walk_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_age_group")),
    )
    with op.batch_alter_table("age_group", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_age_group_walk_id"), ["walk_id"], unique=False)

    op.create_table(
        "contact",
        sa.Column("consent_mark", sa.String(length=64), nullable=True),
        sa.Column("name", sa.String(length=200), nullable=True),
        sa.Column("email", sa.String(length=254), nullable=True),
        sa.Column("phone", sa.String(length=40), nullable=True),
        sa.Column("address", sa.String(length=300), nullable=True),
        sa.Column("wants_to_think_along", sa.Boolean(), nullable=True),
        sa.Column("offer", sa.Text(), nullable=True),
        sa.Column("via_whom", sa.String(length=8), nullable=True),
        sa.Column("consented_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("consent_text", sa.Text(), nullable=True),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("walk_id", sa.String(length=36), nullable=False),
        sa.Column("secret_sha256", sa.String(length=64), nullable=False),
        sa.Column("stored_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["walk_id"], ["walk.id"], name=op.f("fk_contact_walk_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contact")),
    )
    with op.batch_alter_table("contact", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_contact_walk_id"), ["walk_id"], unique=False)


def downgrade() -> None:
    with op.batch_alter_table("contact", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_contact_walk_id"))

    op.drop_table("contact")
    with op.batch_alter_table("age_group", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_age_group_walk_id"))

    op.drop_table("age_group")
