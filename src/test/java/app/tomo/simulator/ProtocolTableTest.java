package app.tomo.simulator;

import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.lab.Checkout;
import app.tomo.lab.Lab;
import app.tomo.lab.NeedsLab;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// The table of messages against versions in the documentation is what kanata answers, and what the simulator answers. Each
/// is printed and left below `target`.
class ProtocolTableTest {
    private static final List<String> VERSIONS =
            List.of("1.9.0", "1.10.1", "1.11.0", "1.12.1-prerelease-1");

    @TempDir private Path folder;

    @Test
    @NeedsLab(
            value = Lab.KANATA,
            kanata = {"1.9.0", "1.10.1", "1.11.0", "1.12.1-prerelease-1"})
    void kanataAnswersAsDocumented() throws Exception {
        compare("kanata", version -> config -> RealPeer.start(version, config));
    }

    @Test
    void theSimulatorAnswersAsDocumented() throws Exception {
        compare("simulator", version -> config -> SimulatedPeer.start(version, config));
    }

    private void compare(String who, Function<String, Peer.Start> starts) throws Exception {
        List<List<String>> columns = new ArrayList<>();
        for (String version : VERSIONS) {
            columns.add(ProtocolProbe.ask(version, starts.apply(version), folder));
        }
        String table = ProtocolTable.text(VERSIONS, columns);
        System.out.println(who + "\n\n" + table);
        Files.writeString(
                Files.createDirectories(Checkout.file("target")).resolve("protocol-" + who + ".md"),
                table);
        String documented = Files.readString(Checkout.file("src/docs/protocol.md"));
        assertTrue(documented.contains(table), who + " answers otherwise than documented");
    }
}
