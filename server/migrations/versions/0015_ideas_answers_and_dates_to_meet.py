"""Residents' ideas, answers to points, and dates to meet."""

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "answer_templates",
        sa.Column("neighbourhood_id", sa.String(length=36), nullable=False),
        sa.Column("templates", sa.JSON(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["neighbourhood_id"], ["neighbourhood.id"], name=op.f("fk_answer_templates_neighbourhood_id")
        ),
        sa.PrimaryKeyConstraint("neighbourhood_id", name=op.f("pk_answer_templates")),
    )
    op.create_table(
        "compass",
        sa.Column("neighbourhood_id", sa.String(length=36), nullable=False),
        sa.Column("groups", sa.JSON(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["neighbourhood_id"], ["neighbourhood.id"], name=op.f("fk_compass_neighbourhood_id")),
        sa.PrimaryKeyConstraint("neighbourhood_id", name=op.f("pk_compass")),
    )
    op.create_table(
        "gathering",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("neighbourhood_id", sa.String(length=36), nullable=False),
        sa.Column("title", sa.String(length=160), nullable=False),
        sa.Column("place", sa.String(length=200), nullable=False),
        sa.Column("details", sa.Text(), nullable=False),
        sa.Column("starts_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ends_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["neighbourhood_id"], ["neighbourhood.id"], name=op.f("fk_gathering_neighbourhood_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_gathering")),
    )
    with op.batch_alter_table("gathering", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_gathering_neighbourhood_id"), ["neighbourhood_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_gathering_starts_at"), ["starts_at"], unique=False)

    op.create_table(
        "initiative",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("neighbourhood_id", sa.String(length=36), nullable=False),
        sa.Column("secret_sha256", sa.String(length=64), nullable=False),
        sa.Column("title", sa.String(length=160), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("runs", sa.Boolean(), nullable=False),
        sa.Column("expects", sa.String(length=12), nullable=False),
        sa.Column("compass", sa.JSON(), nullable=False),
        sa.Column("as_it_is", sa.Boolean(), nullable=False),
        sa.Column("proposal", sa.Integer(), nullable=False),
        sa.Column("proposed_title", sa.String(length=160), nullable=False),
        sa.Column("proposed_text", sa.Text(), nullable=False),
        sa.Column("proposed_note", sa.Text(), nullable=False),
        sa.Column("proposed_by", sa.String(length=36), nullable=True),
        sa.Column("approved_title", sa.String(length=160), nullable=False),
        sa.Column("approved_text", sa.Text(), nullable=False),
        sa.Column("approved_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("set_aside_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("set_aside_reason", sa.Text(), nullable=False),
        sa.Column("action_id", sa.String(length=36), nullable=True),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("withdrawn_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["action_id"], ["action.id"], name=op.f("fk_initiative_action_id")),
        sa.ForeignKeyConstraint(
            ["neighbourhood_id"], ["neighbourhood.id"], name=op.f("fk_initiative_neighbourhood_id")
        ),
        sa.ForeignKeyConstraint(["proposed_by"], ["account.id"], name=op.f("fk_initiative_proposed_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_initiative")),
        sa.UniqueConstraint("secret_sha256", name=op.f("uq_initiative_secret_sha256")),
    )
    with op.batch_alter_table("initiative", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_initiative_action_id"), ["action_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_initiative_neighbourhood_id"), ["neighbourhood_id"], unique=False)

    op.create_table(
        "initiative_contact",
        sa.Column("initiative_id", sa.String(length=36), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("email", sa.String(length=254), nullable=False),
        sa.Column("phone", sa.String(length=40), nullable=False),
        sa.Column("consent_text", sa.Text(), nullable=False),
        sa.Column("consented_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("kept_until", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["initiative_id"], ["initiative.id"], name=op.f("fk_initiative_contact_initiative_id")),
        sa.PrimaryKeyConstraint("initiative_id", name=op.f("pk_initiative_contact")),
    )
    with op.batch_alter_table("initiative_contact", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_initiative_contact_kept_until"), ["kept_until"], unique=False)

    op.create_table(
        "point_answer",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("observation_id", sa.String(length=36), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("boundary_condition_id", sa.String(length=36), nullable=True),
        sa.Column("account_id", sa.String(length=36), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name=op.f("fk_point_answer_account_id")),
        sa.ForeignKeyConstraint(
            ["boundary_condition_id"],
            ["boundary_condition.id"],
            name=op.f("fk_point_answer_boundary_condition_id"),
            ondelete="SET NULL",
        ),
        sa.ForeignKeyConstraint(["observation_id"], ["observation.id"], name=op.f("fk_point_answer_observation_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_point_answer")),
        sa.UniqueConstraint("observation_id", "number", name=op.f("uq_point_answer_observation_id_number")),
    )
    with op.batch_alter_table("point_answer", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_point_answer_account_id"), ["account_id"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_point_answer_boundary_condition_id"), ["boundary_condition_id"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_point_answer_observation_id"), ["observation_id"], unique=False)


def downgrade() -> None:
    with op.batch_alter_table("point_answer", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_point_answer_observation_id"))
        batch_op.drop_index(batch_op.f("ix_point_answer_boundary_condition_id"))
        batch_op.drop_index(batch_op.f("ix_point_answer_account_id"))

    op.drop_table("point_answer")
    with op.batch_alter_table("initiative_contact", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_initiative_contact_kept_until"))

    op.drop_table("initiative_contact")
    with op.batch_alter_table("initiative", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_initiative_neighbourhood_id"))
        batch_op.drop_index(batch_op.f("ix_initiative_action_id"))

    op.drop_table("initiative")
    with op.batch_alter_table("gathering", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_gathering_starts_at"))
        batch_op.drop_index(batch_op.f("ix_gathering_neighbourhood_id"))

    op.drop_table("gathering")
    op.drop_table("compass")
    op.drop_table("answer_templates")
