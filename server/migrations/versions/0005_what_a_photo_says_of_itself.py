"""How sure a photo is of its place, and what stood in its tags."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("photo_facts", schema=None) as batch_op:
        batch_op.add_column(sa.Column("accuracy_m", sa.Double(), nullable=True))
        batch_op.add_column(sa.Column("exif", sa.JSON(none_as_null=True), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table("photo_facts", schema=None) as batch_op:
        batch_op.drop_column("exif")
        batch_op.drop_column("accuracy_m")
