"""What the coalition knows before the walk, and the planning that it agrees on."""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "meeting",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("neighbourhood_id", sa.String(length=36), nullable=False),
        sa.Column("held_on", sa.Date(), nullable=False),
        sa.Column("place", sa.String(length=200), nullable=False),
        sa.Column("present", sa.JSON(), nullable=False),
        sa.Column("others_present", sa.Text(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=True),
        sa.Column("frozen_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("frozen_by", sa.String(length=36), nullable=True),
        sa.Column("snapshot", sa.JSON(none_as_null=True), nullable=True),
        sa.ForeignKeyConstraint(["frozen_by"], ["account.id"], name=op.f("fk_meeting_frozen_by")),
        sa.ForeignKeyConstraint(["neighbourhood_id"], ["neighbourhood.id"], name=op.f("fk_meeting_neighbourhood_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_meeting")),
        sa.UniqueConstraint("neighbourhood_id", "version", name=op.f("uq_meeting_neighbourhood_id_version")),
    )
    with op.batch_alter_table("meeting", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_meeting_neighbourhood_id"), ["neighbourhood_id"], unique=False)

    op.create_table(
        "partner_account",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("partner_id", sa.String(length=36), nullable=False),
        sa.Column("account_id", sa.String(length=36), nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name=op.f("fk_partner_account_account_id")),
        sa.ForeignKeyConstraint(["partner_id"], ["partner.id"], name=op.f("fk_partner_account_partner_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_partner_account")),
        sa.UniqueConstraint("partner_id", "account_id", name=op.f("uq_partner_account_partner_id_account_id")),
    )
    with op.batch_alter_table("partner_account", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_partner_account_account_id"), ["account_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_partner_account_partner_id"), ["partner_id"], unique=False)

    op.create_table(
        "partner_person",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("partner_id", sa.String(length=36), nullable=False),
        sa.Column("name", sa.String(length=120), nullable=False),
        sa.Column("function", sa.String(length=120), nullable=False),
        sa.Column("email", sa.String(length=254), nullable=False),
        sa.Column("phone", sa.String(length=40), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["partner_id"], ["partner.id"], name=op.f("fk_partner_person_partner_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_partner_person")),
    )
    with op.batch_alter_table("partner_person", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_partner_person_partner_id"), ["partner_id"], unique=False)

    op.create_table(
        "agreement",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("meeting_id", sa.String(length=36), nullable=False),
        sa.Column("action_id", sa.String(length=36), nullable=False),
        sa.Column("partner_id", sa.String(length=36), nullable=False),
        sa.Column("answer", sa.String(length=10), nullable=False),
        sa.Column("reservation", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["action_id"], ["action.id"], name=op.f("fk_agreement_action_id")),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.id"], name=op.f("fk_agreement_meeting_id")),
        sa.ForeignKeyConstraint(["partner_id"], ["partner.id"], name=op.f("fk_agreement_partner_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_agreement")),
        sa.UniqueConstraint(
            "meeting_id", "action_id", "partner_id", name=op.f("uq_agreement_meeting_id_action_id_partner_id")
        ),
    )
    with op.batch_alter_table("agreement", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_agreement_action_id"), ["action_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_agreement_meeting_id"), ["meeting_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_agreement_partner_id"), ["partner_id"], unique=False)

    with op.batch_alter_table("boundary_condition", schema=None) as batch_op:
        batch_op.add_column(sa.Column("retired_at", sa.DateTime(timezone=True), nullable=True))

    with op.batch_alter_table("neighbourhood", schema=None) as batch_op:
        batch_op.add_column(sa.Column("profile", sa.JSON(none_as_null=True), nullable=True))
        batch_op.add_column(sa.Column("residents_interest", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("ladder", sa.String(length=20), server_default="", nullable=False))
        batch_op.add_column(sa.Column("revision", sa.Integer(), server_default="1", nullable=False))

    with op.batch_alter_table("partner", schema=None) as batch_op:
        batch_op.add_column(sa.Column("published_by", sa.String(length=36), nullable=True))
        batch_op.add_column(sa.Column("published_interest", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("published_contribution", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("left_at", sa.DateTime(timezone=True), nullable=True))

    with op.batch_alter_table("theme", schema=None) as batch_op:
        batch_op.add_column(sa.Column("retired_at", sa.DateTime(timezone=True), nullable=True))


def downgrade() -> None:
    # Not in a batch: that makes the table anew, which SQLite refuses for one that others refer to.
    op.drop_column("theme", "retired_at")

    op.drop_column("partner", "left_at")
    op.drop_column("partner", "published_contribution")
    op.drop_column("partner", "published_interest")
    op.drop_column("partner", "published_by")

    op.drop_column("neighbourhood", "revision")
    op.drop_column("neighbourhood", "ladder")
    op.drop_column("neighbourhood", "residents_interest")
    op.drop_column("neighbourhood", "profile")

    op.drop_column("boundary_condition", "retired_at")

    op.drop_index(op.f("ix_agreement_partner_id"), table_name="agreement")
    op.drop_index(op.f("ix_agreement_meeting_id"), table_name="agreement")
    op.drop_index(op.f("ix_agreement_action_id"), table_name="agreement")

    op.drop_table("agreement")
    op.drop_index(op.f("ix_partner_person_partner_id"), table_name="partner_person")

    op.drop_table("partner_person")
    op.drop_index(op.f("ix_partner_account_partner_id"), table_name="partner_account")
    op.drop_index(op.f("ix_partner_account_account_id"), table_name="partner_account")

    op.drop_table("partner_account")
    op.drop_index(op.f("ix_meeting_neighbourhood_id"), table_name="meeting")

    op.drop_table("meeting")
