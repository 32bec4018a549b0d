/// From findings to a plan, and from a plan to a daemon that is proven well.
@NullMarked
package app.tomo.diagnosis.recovery;

import org.jspecify.annotations.NullMarked;
