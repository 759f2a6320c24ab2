"""Where points were when people decided about their spots."""

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("override_point", schema=None) as batch_op:
        batch_op.add_column(sa.Column("x", sa.Double(), nullable=True))
        batch_op.add_column(sa.Column("y", sa.Double(), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table("override_point", schema=None) as batch_op:
        batch_op.drop_column("y")
        batch_op.drop_column("x")
