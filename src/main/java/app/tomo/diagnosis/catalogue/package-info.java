/// The catalogue of failures: what proves each, what rules it out, what repairs it. Pure: observations in, ranked findings out.
@NullMarked
package app.tomo.diagnosis.catalogue;

import org.jspecify.annotations.NullMarked;
