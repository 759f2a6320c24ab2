"""pictures that stay down when their walk is gone"""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "taken_down_picture",
        sa.Column("neighbourhood_id", sa.String(length=36), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.ForeignKeyConstraint(
            ["neighbourhood_id"], ["neighbourhood.id"], name=op.f("fk_taken_down_picture_neighbourhood_id")
        ),
        sa.PrimaryKeyConstraint("neighbourhood_id", "sha256", name=op.f("pk_taken_down_picture")),
    )


def downgrade() -> None:
    op.drop_table("taken_down_picture")
