"""Points keep the spot that they joined by themselves, apart from what people decided about spots."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "override_point",
        sa.Column("override_id", sa.String(length=36), nullable=False),
        sa.Column("observation_id", sa.String(length=36), nullable=False),
        sa.Column("home_id", sa.String(length=36), nullable=True),
        sa.Column("spot_id", sa.String(length=36), nullable=True),
        sa.ForeignKeyConstraint(["home_id"], ["spot.id"], name=op.f("fk_override_point_home_id")),
        sa.ForeignKeyConstraint(["observation_id"], ["observation.id"], name=op.f("fk_override_point_observation_id")),
        sa.ForeignKeyConstraint(["override_id"], ["override.id"], name=op.f("fk_override_point_override_id")),
        sa.ForeignKeyConstraint(["spot_id"], ["spot.id"], name=op.f("fk_override_point_spot_id")),
        sa.PrimaryKeyConstraint("override_id", "observation_id", name=op.f("pk_override_point")),
    )
    with op.batch_alter_table("override_point", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_override_point_observation_id"), ["observation_id"], unique=False)

    with op.batch_alter_table("override", schema=None) as batch_op:
        batch_op.add_column(sa.Column("number", sa.Integer(), server_default="0", nullable=False))
        batch_op.add_column(sa.Column("undoes_id", sa.String(length=36), nullable=True))
        batch_op.create_index(batch_op.f("ix_override_observation_id"), ["observation_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_override_spot_id"), ["spot_id"], unique=False)
        batch_op.create_unique_constraint(batch_op.f("uq_override_undoes_id"), ["undoes_id"])
        batch_op.create_foreign_key(batch_op.f("fk_override_undoes_id"), "override", ["undoes_id"], ["id"])

    op.execute(
        "UPDATE override SET number = (SELECT count(*) FROM override AS earlier"
        " WHERE earlier.neighbourhood_id = override.neighbourhood_id AND (earlier.at < override.at"
        " OR (earlier.at = override.at AND earlier.id <= override.id)))"
    )
    with op.batch_alter_table("override", schema=None) as batch_op:
        batch_op.alter_column("number", server_default=None, existing_type=sa.Integer(), existing_nullable=False)
        batch_op.create_unique_constraint(
            batch_op.f("uq_override_neighbourhood_id_number"), ["neighbourhood_id", "number"]
        )

    # In place: SQLite would not let a table go, not even to be copied, that others refer to.
    op.add_column("spot", sa.Column("merged_into_id", sa.String(length=36), nullable=True))
    op.add_column("spot", sa.Column("is_home", sa.Boolean(), server_default=sa.true(), nullable=False))
    op.add_column("spot", sa.Column("is_pinned", sa.Boolean(), server_default=sa.false(), nullable=False))
    op.add_column("spot", sa.Column("departed", sa.Integer(), server_default="0", nullable=False))
    op.add_column("spot", sa.Column("revision", sa.Integer(), server_default="1", nullable=False))
    op.create_index("ix_spot_merged_into_id", "spot", ["merged_into_id"])

    with op.batch_alter_table("spot_member", schema=None) as batch_op:
        batch_op.add_column(sa.Column("home_id", sa.String(length=36), nullable=True))
        batch_op.create_index(batch_op.f("ix_spot_member_home_id"), ["home_id"], unique=False)
        batch_op.create_foreign_key(batch_op.f("fk_spot_member_home_id"), "spot", ["home_id"], ["id"])

    # Until now every point lay in the spot that it had joined, and a spot stayed until its last point left.
    op.execute("UPDATE spot_member SET home_id = spot_id")
    op.execute("UPDATE spot SET is_home = (dissolved_at IS NULL)")
    op.execute(
        "UPDATE spot SET departed = 3 - (SELECT count(*) FROM spot_member WHERE spot_member.spot_id = spot.id)"
        " WHERE (SELECT count(*) FROM spot_member WHERE spot_member.spot_id = spot.id) < 3"
    )
    _index_loose_by("home_id")


def downgrade() -> None:
    _index_loose_by("spot_id")
    with op.batch_alter_table("spot_member", schema=None) as batch_op:
        batch_op.drop_constraint(batch_op.f("fk_spot_member_home_id"), type_="foreignkey")
        batch_op.drop_index(batch_op.f("ix_spot_member_home_id"))
        batch_op.drop_column("home_id")

    op.drop_index("ix_spot_merged_into_id", "spot")
    for column in ("revision", "departed", "is_pinned", "is_home", "merged_into_id"):
        op.drop_column("spot", column)

    with op.batch_alter_table("override", schema=None) as batch_op:
        batch_op.drop_constraint(batch_op.f("fk_override_undoes_id"), type_="foreignkey")
        batch_op.drop_constraint(batch_op.f("uq_override_undoes_id"), type_="unique")
        batch_op.drop_constraint(batch_op.f("uq_override_neighbourhood_id_number"), type_="unique")
        batch_op.drop_index(batch_op.f("ix_override_spot_id"))
        batch_op.drop_index(batch_op.f("ix_override_observation_id"))
        batch_op.drop_column("undoes_id")
        batch_op.drop_column("number")

    with op.batch_alter_table("override_point", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_override_point_observation_id"))

    op.drop_table("override_point")


def _index_loose_by(column: str) -> None:
    """Who lies loose is who joined no spot."""
    with op.batch_alter_table("spot_member", schema=None) as batch_op:
        batch_op.drop_index("ix_spot_member_loose")
        batch_op.create_index(
            "ix_spot_member_loose",
            ["neighbourhood_id", "x"],
            sqlite_where=sa.text(f"{column} IS NULL"),
            postgresql_where=sa.text(f"{column} IS NULL"),
        )
