package app.tomo.lab;

import org.junit.jupiter.api.extension.ExtendWith;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Runs a whole test class in labs: its methods are written as any others and see the labs' buses, display and files.
///
///     @InsideLab(Lab.SYSTEMD)
///     class SystemdServiceManagerTest {
///
/// The class runs in one new JVM inside the labs; each method here then takes over the outcome of its twin there. It is
/// skipped like [NeedsLab] where the machine cannot have a lab. Not for nested classes.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith({NeedsLabCondition.class, InsideLabExtension.class})
public @interface InsideLab {
    /// The labs to be inside of.
    Lab[] value();

    /// How long the class may take in seconds, the labs' start included.
    int deadlineSeconds() default 600;
}
