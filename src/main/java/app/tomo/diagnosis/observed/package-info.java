/// What was observed of a machine on which the daemon is looked after: plain values, all that a diagnosis is made of.
@NullMarked
package app.tomo.diagnosis.observed;

import org.jspecify.annotations.NullMarked;
