"""The tables of every stage, as the first version has them."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "account",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("email", sa.String(length=254), nullable=False),
        sa.Column("name", sa.String(length=120), nullable=False),
        sa.Column("password_hash", sa.String(length=200), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_account")),
        sa.UniqueConstraint("email", name=op.f("uq_account_email")),
    )
    op.create_table(
        "audit_entry",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("account_id", sa.String(length=36), nullable=True),
        sa.Column("operation", sa.String(length=80), nullable=False),
        sa.Column("subject", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_audit_entry")),
    )
    with op.batch_alter_table("audit_entry", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_audit_entry_account_id"), ["account_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_audit_entry_at"), ["at"], unique=False)

    op.create_table(
        "neighbourhood",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("name", sa.String(length=120), nullable=False),
        sa.Column("slug", sa.String(length=80), nullable=False),
        sa.Column("boundary", sa.JSON(), nullable=False),
        sa.Column("base_map", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("ambition", sa.Text(), nullable=False),
        sa.Column("contact", sa.String(length=200), nullable=False),
        sa.Column("budget_eur", sa.Integer(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_neighbourhood")),
        sa.UniqueConstraint("slug", name=op.f("uq_neighbourhood_slug")),
    )
    op.create_table(
        "api_token",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("account_id", sa.String(length=36), nullable=False),
        sa.Column("token_sha256", sa.String(length=64), nullable=False),
        sa.Column("label", sa.String(length=80), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("revoked_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name=op.f("fk_api_token_account_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_api_token")),
        sa.UniqueConstraint("token_sha256", name=op.f("uq_api_token_token_sha256")),
    )
    with op.batch_alter_table("api_token", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_api_token_account_id"), ["account_id"], unique=False)

    op.create_table(
        "boundary_condition",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("neighbourhood_id", sa.String(length=36), nullable=False),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("walker_text", sa.Text(), nullable=False),
        sa.Column("hardness", sa.String(length=12), nullable=False),
        sa.Column("sort", sa.String(length=12), nullable=False),
        sa.Column("subject", sa.String(length=12), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["neighbourhood_id"], ["neighbourhood.id"], name=op.f("fk_boundary_condition_neighbourhood_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_boundary_condition")),
    )
    with op.batch_alter_table("boundary_condition", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_boundary_condition_neighbourhood_id"), ["neighbourhood_id"], unique=False)

    op.create_table(
        "membership",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("account_id", sa.String(length=36), nullable=False),
        sa.Column("neighbourhood_id", sa.String(length=36), nullable=False),
        sa.Column("role", sa.String(length=20), nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name=op.f("fk_membership_account_id")),
        sa.ForeignKeyConstraint(
            ["neighbourhood_id"], ["neighbourhood.id"], name=op.f("fk_membership_neighbourhood_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_membership")),
        sa.UniqueConstraint(
            "account_id", "neighbourhood_id", "role", name=op.f("uq_membership_account_id_neighbourhood_id_role")
        ),
    )
    with op.batch_alter_table("membership", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_membership_account_id"), ["account_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_membership_neighbourhood_id"), ["neighbourhood_id"], unique=False)

    op.create_table(
        "override",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("neighbourhood_id", sa.String(length=36), nullable=False),
        sa.Column("verb", sa.String(length=12), nullable=False),
        sa.Column("spot_id", sa.String(length=36), nullable=True),
        sa.Column("observation_id", sa.String(length=36), nullable=True),
        sa.Column("value", sa.JSON(), nullable=False),
        sa.Column("account_id", sa.String(length=36), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name=op.f("fk_override_account_id")),
        sa.ForeignKeyConstraint(["neighbourhood_id"], ["neighbourhood.id"], name=op.f("fk_override_neighbourhood_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_override")),
    )
    with op.batch_alter_table("override", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_override_account_id"), ["account_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_override_neighbourhood_id"), ["neighbourhood_id"], unique=False)

    op.create_table(
        "partner",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("neighbourhood_id", sa.String(length=36), nullable=False),
        sa.Column("name", sa.String(length=120), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("interest", sa.Text(), nullable=False),
        sa.Column("contribution", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["neighbourhood_id"], ["neighbourhood.id"], name=op.f("fk_partner_neighbourhood_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_partner")),
    )
    with op.batch_alter_table("partner", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_partner_neighbourhood_id"), ["neighbourhood_id"], unique=False)

    op.create_table(
        "theme",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("neighbourhood_id", sa.String(length=36), nullable=False),
        sa.Column("name", sa.String(length=80), nullable=False),
        sa.Column("icon", sa.String(length=40), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("without_photos", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["neighbourhood_id"], ["neighbourhood.id"], name=op.f("fk_theme_neighbourhood_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_theme")),
        sa.UniqueConstraint("neighbourhood_id", "name", name=op.f("uq_theme_neighbourhood_id_name")),
    )
    with op.batch_alter_table("theme", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_theme_neighbourhood_id"), ["neighbourhood_id"], unique=False)

    op.create_table(
        "walk",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("neighbourhood_id", sa.String(length=36), nullable=False),
        sa.Column("title", sa.String(length=160), nullable=False),
        sa.Column("join_code", sa.String(length=16), nullable=False),
        sa.Column("state", sa.String(length=8), nullable=False),
        sa.Column("area", sa.JSON(), nullable=False),
        sa.Column("route", sa.JSON(), nullable=True),
        sa.Column("starts_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("meeting_point", sa.String(length=200), nullable=False),
        sa.Column("goal", sa.Text(), nullable=False),
        sa.Column("who_decides", sa.Text(), nullable=False),
        sa.Column("what_happens", sa.Text(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["neighbourhood_id"], ["neighbourhood.id"], name=op.f("fk_walk_neighbourhood_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_walk")),
        sa.UniqueConstraint("join_code", name=op.f("uq_walk_join_code")),
    )
    with op.batch_alter_table("walk", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_walk_neighbourhood_id"), ["neighbourhood_id"], unique=False)

    op.create_table(
        "action",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("neighbourhood_id", sa.String(length=36), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(length=160), nullable=False),
        sa.Column("description", sa.Text(), nullable=False),
        sa.Column("theme_id", sa.String(length=36), nullable=True),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("status", sa.String(length=12), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["neighbourhood_id"], ["neighbourhood.id"], name=op.f("fk_action_neighbourhood_id")),
        sa.ForeignKeyConstraint(["theme_id"], ["theme.id"], name=op.f("fk_action_theme_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_action")),
        sa.UniqueConstraint("neighbourhood_id", "number", name=op.f("uq_action_neighbourhood_id_number")),
    )
    with op.batch_alter_table("action", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_action_neighbourhood_id"), ["neighbourhood_id"], unique=False)

    op.create_table(
        "map_pack",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("walk_id", sa.String(length=36), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("size_bytes", sa.Integer(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["walk_id"], ["walk.id"], name=op.f("fk_map_pack_walk_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_map_pack")),
        sa.UniqueConstraint("walk_id", name=op.f("uq_map_pack_walk_id")),
    )
    with op.batch_alter_table("map_pack", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_map_pack_sha256"), ["sha256"], unique=False)
        batch_op.create_index(batch_op.f("ix_map_pack_walk_id"), ["walk_id"], unique=False)

    op.create_table(
        "walker",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("walk_id", sa.String(length=36), nullable=False),
        sa.Column("secret_sha256", sa.String(length=64), nullable=False),
        sa.Column("joined_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("seen_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("unsent_count", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["walk_id"], ["walk.id"], name=op.f("fk_walker_walk_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_walker")),
    )
    with op.batch_alter_table("walker", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_walker_walk_id"), ["walk_id"], unique=False)

    op.create_table(
        "observation",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("walk_id", sa.String(length=36), nullable=False),
        sa.Column("walker_id", sa.String(length=36), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("content", sa.JSON(), nullable=True),
        sa.Column("content_sha256", sa.String(length=64), nullable=True),
        sa.Column("kind", sa.String(length=12), nullable=True),
        sa.Column("theme_id", sa.String(length=36), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("lon", sa.Double(), nullable=True),
        sa.Column("lat", sa.Double(), nullable=True),
        sa.Column("place_source", sa.String(length=12), nullable=False),
        sa.Column("place", sa.JSON(), nullable=True),
        sa.Column("metres_outside", sa.Double(), nullable=True),
        sa.Column("captured_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("clock_offset_ms", sa.BigInteger(), nullable=True),
        sa.Column("received_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("withdrawn_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["theme_id"], ["theme.id"], name=op.f("fk_observation_theme_id")),
        sa.ForeignKeyConstraint(["walk_id"], ["walk.id"], name=op.f("fk_observation_walk_id")),
        sa.ForeignKeyConstraint(["walker_id"], ["walker.id"], name=op.f("fk_observation_walker_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_observation")),
    )
    with op.batch_alter_table("observation", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_observation_walk_id"), ["walk_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_observation_walker_id"), ["walker_id"], unique=False)

    op.create_table(
        "photo",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("walk_id", sa.String(length=36), nullable=False),
        sa.Column("walker_id", sa.String(length=36), nullable=False),
        sa.Column("observation_id", sa.String(length=36), nullable=False),
        sa.Column("size_bytes", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("media_type", sa.String(length=40), nullable=False),
        sa.Column("received_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["walk_id"], ["walk.id"], name=op.f("fk_photo_walk_id")),
        sa.ForeignKeyConstraint(["walker_id"], ["walker.id"], name=op.f("fk_photo_walker_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_photo")),
        sa.UniqueConstraint("observation_id", "id", name=op.f("uq_photo_observation_id_id")),
    )
    with op.batch_alter_table("photo", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_photo_observation_id"), ["observation_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_photo_sha256"), ["sha256"], unique=False)
        batch_op.create_index(batch_op.f("ix_photo_walk_id"), ["walk_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_photo_walker_id"), ["walker_id"], unique=False)

    op.create_table(
        "status_change",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("action_id", sa.String(length=36), nullable=False),
        sa.Column("status", sa.String(length=12), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("message", sa.Text(), nullable=False),
        sa.Column("account_id", sa.String(length=36), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name=op.f("fk_status_change_account_id")),
        sa.ForeignKeyConstraint(["action_id"], ["action.id"], name=op.f("fk_status_change_action_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_status_change")),
    )
    with op.batch_alter_table("status_change", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_status_change_account_id"), ["account_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_status_change_action_id"), ["action_id"], unique=False)

    op.create_table(
        "decision",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("observation_id", sa.String(length=36), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("verdict", sa.String(length=10), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("photo_count", sa.Integer(), nullable=False),
        sa.Column("account_id", sa.String(length=36), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name=op.f("fk_decision_account_id")),
        sa.ForeignKeyConstraint(["observation_id"], ["observation.id"], name=op.f("fk_decision_observation_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_decision")),
        sa.UniqueConstraint("observation_id", "number", name=op.f("uq_decision_observation_id_number")),
    )
    with op.batch_alter_table("decision", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_decision_account_id"), ["account_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_decision_observation_id"), ["observation_id"], unique=False)

    op.create_table(
        "derivative",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("photo_id", sa.String(length=36), nullable=False),
        sa.Column("variant", sa.String(length=8), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("size_bytes", sa.Integer(), nullable=False),
        sa.Column("width", sa.Integer(), nullable=False),
        sa.Column("height", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["photo_id"], ["photo.id"], name=op.f("fk_derivative_photo_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_derivative")),
        sa.UniqueConstraint("photo_id", "variant", name=op.f("uq_derivative_photo_id_variant")),
    )
    with op.batch_alter_table("derivative", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_derivative_photo_id"), ["photo_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_derivative_sha256"), ["sha256"], unique=False)

    op.create_table(
        "observation_revision",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("observation_id", sa.String(length=36), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("accepted", sa.Boolean(), nullable=False),
        sa.Column("content", sa.JSON(), nullable=False),
        sa.Column("content_sha256", sa.String(length=64), nullable=False),
        sa.Column("received_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["observation_id"], ["observation.id"], name=op.f("fk_observation_revision_observation_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_observation_revision")),
    )
    with op.batch_alter_table("observation_revision", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_observation_revision_observation_id"), ["observation_id"], unique=False)

    op.create_table(
        "photo_facts",
        sa.Column("photo_id", sa.String(length=36), nullable=False),
        sa.Column("state", sa.String(length=12), nullable=False),
        sa.Column("reason", sa.String(length=40), nullable=True),
        sa.Column("width", sa.Integer(), nullable=True),
        sa.Column("height", sa.Integer(), nullable=True),
        sa.Column("orientation", sa.Integer(), nullable=True),
        sa.Column("lon", sa.Double(), nullable=True),
        sa.Column("lat", sa.Double(), nullable=True),
        sa.Column("place_reason", sa.String(length=40), nullable=True),
        sa.Column("direction_deg", sa.Double(), nullable=True),
        sa.Column("taken_at", sa.String(length=32), nullable=True),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("derived_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["photo_id"], ["photo.id"], name=op.f("fk_photo_facts_photo_id")),
        sa.PrimaryKeyConstraint("photo_id", name=op.f("pk_photo_facts")),
    )
    op.create_table(
        "spot",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("neighbourhood_id", sa.String(length=36), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(length=160), nullable=True),
        sa.Column("anchor_observation_id", sa.String(length=36), nullable=False),
        sa.Column("anchor_x", sa.Double(), nullable=False),
        sa.Column("anchor_y", sa.Double(), nullable=False),
        sa.Column("outline", sa.JSON(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("dissolved_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["anchor_observation_id"], ["observation.id"], name=op.f("fk_spot_anchor_observation_id")
        ),
        sa.ForeignKeyConstraint(["neighbourhood_id"], ["neighbourhood.id"], name=op.f("fk_spot_neighbourhood_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_spot")),
        sa.UniqueConstraint("neighbourhood_id", "number", name=op.f("uq_spot_neighbourhood_id_number")),
    )
    with op.batch_alter_table("spot", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_spot_neighbourhood_id"), ["neighbourhood_id"], unique=False)
        batch_op.create_index("ix_spot_strip", ["neighbourhood_id", "anchor_x"], unique=False)

    op.create_table(
        "action_source",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("action_id", sa.String(length=36), nullable=False),
        sa.Column("spot_id", sa.String(length=36), nullable=True),
        sa.Column("observation_id", sa.String(length=36), nullable=True),
        sa.ForeignKeyConstraint(["action_id"], ["action.id"], name=op.f("fk_action_source_action_id")),
        sa.ForeignKeyConstraint(["observation_id"], ["observation.id"], name=op.f("fk_action_source_observation_id")),
        sa.ForeignKeyConstraint(["spot_id"], ["spot.id"], name=op.f("fk_action_source_spot_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_action_source")),
    )
    with op.batch_alter_table("action_source", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_action_source_action_id"), ["action_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_action_source_observation_id"), ["observation_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_action_source_spot_id"), ["spot_id"], unique=False)

    op.create_table(
        "spot_member",
        sa.Column("observation_id", sa.String(length=36), nullable=False),
        sa.Column("neighbourhood_id", sa.String(length=36), nullable=False),
        sa.Column("spot_id", sa.String(length=36), nullable=True),
        sa.Column("x", sa.Double(), nullable=False),
        sa.Column("y", sa.Double(), nullable=False),
        sa.Column("lon", sa.Double(), nullable=False),
        sa.Column("lat", sa.Double(), nullable=False),
        sa.Column("source", sa.String(length=12), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["neighbourhood_id"], ["neighbourhood.id"], name=op.f("fk_spot_member_neighbourhood_id")
        ),
        sa.ForeignKeyConstraint(["observation_id"], ["observation.id"], name=op.f("fk_spot_member_observation_id")),
        sa.ForeignKeyConstraint(["spot_id"], ["spot.id"], name=op.f("fk_spot_member_spot_id")),
        sa.PrimaryKeyConstraint("observation_id", name=op.f("pk_spot_member")),
    )
    with op.batch_alter_table("spot_member", schema=None) as batch_op:
        batch_op.create_index(
            "ix_spot_member_loose",
            ["neighbourhood_id", "x"],
            unique=False,
            sqlite_where=sa.text("spot_id IS NULL"),
            postgresql_where=sa.text("spot_id IS NULL"),
        )
        batch_op.create_index(batch_op.f("ix_spot_member_neighbourhood_id"), ["neighbourhood_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_spot_member_spot_id"), ["spot_id"], unique=False)


def downgrade() -> None:
    with op.batch_alter_table("spot_member", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_spot_member_spot_id"))
        batch_op.drop_index(batch_op.f("ix_spot_member_neighbourhood_id"))
        batch_op.drop_index(
            "ix_spot_member_loose", sqlite_where=sa.text("spot_id IS NULL"), postgresql_where=sa.text("spot_id IS NULL")
        )

    op.drop_table("spot_member")
    with op.batch_alter_table("action_source", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_action_source_spot_id"))
        batch_op.drop_index(batch_op.f("ix_action_source_observation_id"))
        batch_op.drop_index(batch_op.f("ix_action_source_action_id"))

    op.drop_table("action_source")
    with op.batch_alter_table("spot", schema=None) as batch_op:
        batch_op.drop_index("ix_spot_strip")
        batch_op.drop_index(batch_op.f("ix_spot_neighbourhood_id"))

    op.drop_table("spot")
    op.drop_table("photo_facts")
    with op.batch_alter_table("observation_revision", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_observation_revision_observation_id"))

    op.drop_table("observation_revision")
    with op.batch_alter_table("derivative", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_derivative_sha256"))
        batch_op.drop_index(batch_op.f("ix_derivative_photo_id"))

    op.drop_table("derivative")
    with op.batch_alter_table("decision", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_decision_observation_id"))
        batch_op.drop_index(batch_op.f("ix_decision_account_id"))

    op.drop_table("decision")
    with op.batch_alter_table("status_change", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_status_change_action_id"))
        batch_op.drop_index(batch_op.f("ix_status_change_account_id"))

    op.drop_table("status_change")
    with op.batch_alter_table("photo", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_photo_walker_id"))
        batch_op.drop_index(batch_op.f("ix_photo_walk_id"))
        batch_op.drop_index(batch_op.f("ix_photo_sha256"))
        batch_op.drop_index(batch_op.f("ix_photo_observation_id"))

    op.drop_table("photo")
    with op.batch_alter_table("observation", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_observation_walker_id"))
        batch_op.drop_index(batch_op.f("ix_observation_walk_id"))

    op.drop_table("observation")
    with op.batch_alter_table("walker", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_walker_walk_id"))

    op.drop_table("walker")
    with op.batch_alter_table("map_pack", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_map_pack_walk_id"))
        batch_op.drop_index(batch_op.f("ix_map_pack_sha256"))

    op.drop_table("map_pack")
    with op.batch_alter_table("action", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_action_neighbourhood_id"))

    op.drop_table("action")
    with op.batch_alter_table("walk", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_walk_neighbourhood_id"))

    op.drop_table("walk")
    with op.batch_alter_table("theme", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_theme_neighbourhood_id"))

    op.drop_table("theme")
    with op.batch_alter_table("partner", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_partner_neighbourhood_id"))

    op.drop_table("partner")
    with op.batch_alter_table("override", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_override_neighbourhood_id"))
        batch_op.drop_index(batch_op.f("ix_override_account_id"))

    op.drop_table("override")
    with op.batch_alter_table("membership", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_membership_neighbourhood_id"))
        batch_op.drop_index(batch_op.f("ix_membership_account_id"))

    op.drop_table("membership")
    with op.batch_alter_table("boundary_condition", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_boundary_condition_neighbourhood_id"))

    op.drop_table("boundary_condition")
    with op.batch_alter_table("api_token", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_api_token_account_id"))

    op.drop_table("api_token")
    op.drop_table("neighbourhood")
    with op.batch_alter_table("audit_entry", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_audit_entry_at"))
        batch_op.drop_index(batch_op.f("ix_audit_entry_account_id"))

    op.drop_table("audit_entry")
    op.drop_table("account")
