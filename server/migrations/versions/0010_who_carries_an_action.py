"""Who carries an action and with what: roles, verdicts on frames, commitments and claims on the budget."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "action_role",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("action_id", sa.String(length=36), nullable=False),
        sa.Column("partner_id", sa.String(length=36), nullable=False),
        sa.Column("role", sa.String(length=12), nullable=False),
        sa.ForeignKeyConstraint(["action_id"], ["action.id"], name=op.f("fk_action_role_action_id")),
        sa.ForeignKeyConstraint(["partner_id"], ["partner.id"], name=op.f("fk_action_role_partner_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_action_role")),
        sa.UniqueConstraint("action_id", "partner_id", name=op.f("uq_action_role_action_id_partner_id")),
    )
    with op.batch_alter_table("action_role", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_action_role_action_id"), ["action_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_action_role_partner_id"), ["partner_id"], unique=False)

    op.create_table(
        "claim_change",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("action_id", sa.String(length=36), nullable=False),
        sa.Column("reserved", sa.Integer(), nullable=False),
        sa.Column("committed", sa.Integer(), nullable=False),
        sa.Column("spent", sa.Integer(), nullable=False),
        sa.Column("over", sa.Integer(), nullable=False),
        sa.Column("decided_by", sa.String(length=160), nullable=False),
        sa.Column("decided_on", sa.Date(), nullable=True),
        sa.Column("decided_why", sa.Text(), nullable=False),
        sa.Column("account_id", sa.String(length=36), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name=op.f("fk_claim_change_account_id")),
        sa.ForeignKeyConstraint(["action_id"], ["action.id"], name=op.f("fk_claim_change_action_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_claim_change")),
    )
    with op.batch_alter_table("claim_change", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_claim_change_account_id"), ["account_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_claim_change_action_id"), ["action_id"], unique=False)

    op.create_table(
        "commitment",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("action_id", sa.String(length=36), nullable=False),
        sa.Column("partner_id", sa.String(length=36), nullable=False),
        sa.Column("hours", sa.Integer(), nullable=False),
        sa.Column("euros", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(length=12), nullable=False),
        sa.Column("depends_on", sa.String(length=160), nullable=False),
        sa.Column("given_by", sa.String(length=160), nullable=False),
        sa.Column("until", sa.Date(), nullable=True),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["action_id"], ["action.id"], name=op.f("fk_commitment_action_id")),
        sa.ForeignKeyConstraint(["partner_id"], ["partner.id"], name=op.f("fk_commitment_partner_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_commitment")),
    )
    with op.batch_alter_table("commitment", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_commitment_action_id"), ["action_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_commitment_partner_id"), ["partner_id"], unique=False)

    op.create_table(
        "verdict",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("action_id", sa.String(length=36), nullable=False),
        sa.Column("boundary_condition_id", sa.String(length=36), nullable=True),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("hardness", sa.String(length=12), nullable=False),
        sa.Column("verdict", sa.String(length=14), nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["action_id"], ["action.id"], name=op.f("fk_verdict_action_id")),
        sa.ForeignKeyConstraint(
            ["boundary_condition_id"], ["boundary_condition.id"], name=op.f("fk_verdict_boundary_condition_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_verdict")),
        sa.UniqueConstraint(
            "action_id", "boundary_condition_id", name=op.f("uq_verdict_action_id_boundary_condition_id")
        ),
    )
    with op.batch_alter_table("verdict", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_verdict_action_id"), ["action_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_verdict_boundary_condition_id"), ["boundary_condition_id"], unique=False)

    op.create_table(
        "commitment_change",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("commitment_id", sa.String(length=36), nullable=False),
        sa.Column("hours", sa.Integer(), nullable=False),
        sa.Column("euros", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(length=12), nullable=False),
        sa.Column("depends_on", sa.String(length=160), nullable=False),
        sa.Column("given_by", sa.String(length=160), nullable=False),
        sa.Column("until", sa.Date(), nullable=True),
        sa.Column("account_id", sa.String(length=36), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name=op.f("fk_commitment_change_account_id")),
        sa.ForeignKeyConstraint(["commitment_id"], ["commitment.id"], name=op.f("fk_commitment_change_commitment_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_commitment_change")),
    )
    with op.batch_alter_table("commitment_change", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_commitment_change_account_id"), ["account_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_commitment_change_commitment_id"), ["commitment_id"], unique=False)

    with op.batch_alter_table("action", schema=None) as batch_op:
        batch_op.add_column(sa.Column("cause_id", sa.String(length=36), nullable=True))
        batch_op.add_column(sa.Column("cause", sa.String(length=200), server_default="", nullable=False))
        batch_op.add_column(sa.Column("handed_to", sa.String(length=160), server_default="", nullable=False))
        batch_op.add_column(sa.Column("owner_id", sa.String(length=36), nullable=True))
        batch_op.add_column(sa.Column("lon", sa.Double(), nullable=True))
        batch_op.add_column(sa.Column("lat", sa.Double(), nullable=True))
        batch_op.add_column(sa.Column("starts_on", sa.Date(), nullable=True))
        batch_op.add_column(sa.Column("ends_on", sa.Date(), nullable=True))
        batch_op.add_column(sa.Column("first_step", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("paid_now", sa.JSON(), server_default="[]", nullable=False))
        batch_op.add_column(sa.Column("paid_later", sa.JSON(), server_default="[]", nullable=False))
        batch_op.add_column(sa.Column("paid_note", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("reserved", sa.Integer(), server_default="0", nullable=False))
        batch_op.add_column(sa.Column("committed", sa.Integer(), server_default="0", nullable=False))
        batch_op.add_column(sa.Column("spent", sa.Integer(), server_default="0", nullable=False))
        batch_op.create_index(batch_op.f("ix_action_owner_id"), ["owner_id"], unique=False)
        batch_op.create_foreign_key(batch_op.f("fk_action_owner_id"), "partner", ["owner_id"], ["id"])

    with op.batch_alter_table("status_change", schema=None) as batch_op:
        batch_op.add_column(sa.Column("cause", sa.String(length=200), server_default="", nullable=False))
        batch_op.add_column(sa.Column("handed_to", sa.String(length=160), server_default="", nullable=False))

    op.execute("UPDATE action SET kind = 'action' WHERE kind = 'new-action'")


def downgrade() -> None:
    op.execute("UPDATE action SET kind = 'new-action' WHERE kind IN ('action', 'quick-activity', 'project')")
    # Older versions know fewer statuses: what is nearest, in the history too.
    for name in ("action", "status_change"):
        table = sa.table(name, sa.column("status"))
        for status, nearest in (("partly-done", "done"), ("handed-over", "not-done"), ("later", "idea")):
            op.execute(table.update().where(table.c.status == status).values(status=nearest))
    with op.batch_alter_table("status_change", schema=None) as batch_op:
        batch_op.drop_column("handed_to")
        batch_op.drop_column("cause")

    with op.batch_alter_table("action", schema=None) as batch_op:
        batch_op.drop_constraint(batch_op.f("fk_action_owner_id"), type_="foreignkey")
        batch_op.drop_index(batch_op.f("ix_action_owner_id"))
        batch_op.drop_column("spent")
        batch_op.drop_column("committed")
        batch_op.drop_column("reserved")
        batch_op.drop_column("paid_note")
        batch_op.drop_column("paid_later")
        batch_op.drop_column("paid_now")
        batch_op.drop_column("first_step")
        batch_op.drop_column("ends_on")
        batch_op.drop_column("starts_on")
        batch_op.drop_column("lat")
        batch_op.drop_column("lon")
        batch_op.drop_column("owner_id")
        batch_op.drop_column("handed_to")
        batch_op.drop_column("cause")
        batch_op.drop_column("cause_id")

    with op.batch_alter_table("commitment_change", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_commitment_change_commitment_id"))
        batch_op.drop_index(batch_op.f("ix_commitment_change_account_id"))

    op.drop_table("commitment_change")
    with op.batch_alter_table("verdict", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_verdict_boundary_condition_id"))
        batch_op.drop_index(batch_op.f("ix_verdict_action_id"))

    op.drop_table("verdict")
    with op.batch_alter_table("commitment", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_commitment_partner_id"))
        batch_op.drop_index(batch_op.f("ix_commitment_action_id"))

    op.drop_table("commitment")
    with op.batch_alter_table("claim_change", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_claim_change_action_id"))
        batch_op.drop_index(batch_op.f("ix_claim_change_account_id"))

    op.drop_table("claim_change")
    with op.batch_alter_table("action_role", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_action_role_partner_id"))
        batch_op.drop_index(batch_op.f("ix_action_role_action_id"))

    op.drop_table("action_role")
