/// The post-mortem of what the incident journal holds: what happened, what follows from it, and on what evidence. Pure.
@NullMarked
package app.tomo.diagnosis.report;

import org.jspecify.annotations.NullMarked;
