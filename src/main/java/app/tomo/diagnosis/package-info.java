/// What happened to the daemon and why: the incident journal, and its replay.
@NullMarked
package app.tomo.diagnosis;

import org.jspecify.annotations.NullMarked;
