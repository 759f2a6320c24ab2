"""What a partner brings along and which interests an action serves."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "action_interest",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("action_id", sa.String(length=36), nullable=False),
        sa.Column("partner_id", sa.String(length=36), nullable=False),
        sa.ForeignKeyConstraint(["action_id"], ["action.id"], name=op.f("fk_action_interest_action_id")),
        sa.ForeignKeyConstraint(["partner_id"], ["partner.id"], name=op.f("fk_action_interest_partner_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_action_interest")),
        sa.UniqueConstraint("action_id", "partner_id", name=op.f("uq_action_interest_action_id_partner_id")),
    )
    with op.batch_alter_table("action_interest", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_action_interest_action_id"), ["action_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_action_interest_partner_id"), ["partner_id"], unique=False)

    with op.batch_alter_table("boundary_condition", schema=None) as batch_op:
        batch_op.add_column(sa.Column("owner", sa.String(length=160), server_default="", nullable=False))
        batch_op.add_column(sa.Column("revision", sa.Integer(), server_default="1", nullable=False))

    with op.batch_alter_table("partner", schema=None) as batch_op:
        batch_op.add_column(sa.Column("hours_offered", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("euros_offered", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("space", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("network", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("communication", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("needs", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("agreed_by", sa.String(length=160), server_default="", nullable=False))
        batch_op.add_column(sa.Column("published_at", sa.DateTime(timezone=True), nullable=True))
        batch_op.add_column(sa.Column("revision", sa.Integer(), server_default="1", nullable=False))


def downgrade() -> None:
    with op.batch_alter_table("partner", schema=None) as batch_op:
        batch_op.drop_column("revision")
        batch_op.drop_column("published_at")
        batch_op.drop_column("agreed_by")
        batch_op.drop_column("needs")
        batch_op.drop_column("communication")
        batch_op.drop_column("network")
        batch_op.drop_column("space")
        batch_op.drop_column("euros_offered")
        batch_op.drop_column("hours_offered")

    with op.batch_alter_table("boundary_condition", schema=None) as batch_op:
        batch_op.drop_column("revision")
        batch_op.drop_column("owner")

    with op.batch_alter_table("action_interest", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_action_interest_partner_id"))
        batch_op.drop_index(batch_op.f("ix_action_interest_action_id"))

    op.drop_table("action_interest")
