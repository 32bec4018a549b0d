package app.tomo;

/// Where the JVM enters Tomo.
public final class Main {
    private Main() {}

    /// Starts Tomo with the arguments of its command line.
    public static void main(String[] arguments) {
        System.out.println("tomo " + String.join(" ", arguments));
    }
}
