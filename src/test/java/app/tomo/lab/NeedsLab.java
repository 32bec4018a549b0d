package app.tomo.lab;

import org.junit.jupiter.api.extension.ExtendWith;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Skips a test, or all of a class, where the machine cannot have one of the labs. The reason says what is missing.
///
/// It only asks. A script runs in the labs through [LabRun], a whole test class through [InsideLab].
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ExtendWith(NeedsLabCondition.class)
public @interface NeedsLab {
    /// The labs that the test uses.
    Lab[] value();

    /// The versions of kanata that a test with [Lab#KANATA] runs.
    String[] kanata() default {Kanata.CURRENT};
}
