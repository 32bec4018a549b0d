/// Random schedules: whatever happens in whatever order, what Tomo promises holds.
@NullMarked
package app.tomo.schedules;

import org.jspecify.annotations.NullMarked;
