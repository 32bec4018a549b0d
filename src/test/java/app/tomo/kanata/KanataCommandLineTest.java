package app.tomo.kanata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.model.DaemonAddress;
import app.tomo.model.Invocation;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

/// Every spelling here was tried on kanata 1.11.0.
class KanataCommandLineTest {
    @ParameterizedTest
    @CsvSource({
        "-c a.kbd -p 5829,                      a.kbd, 127.0.0.1:5829",
        "-ca.kbd -p5829,                        a.kbd, 127.0.0.1:5829",
        "-c=a.kbd -p=5829,                      a.kbd, 127.0.0.1:5829",
        "-nqc a.kbd -p 0005829,                 a.kbd, 127.0.0.1:5829",
        "-nqca.kbd -p +5829,                    a.kbd, 127.0.0.1:5829",
        "--cfg a.kbd --port 5829,               a.kbd, 127.0.0.1:5829",
        "--cfg=a.kbd --port=[::1]:5829,         a.kbd, [::1]:5829",
        "-c a.kbd -c b.kbd --cfg=c.kbd -p 1,    a.kbd, 127.0.0.1:1",
        "-p 192.168.1.2:80 --no-wait -c a.kbd,  a.kbd, 192.168.1.2:80",
        "-p 0.0.0.0:80 -c a.kbd,                a.kbd, 0.0.0.0:80",
        "-w 500 -s /tmp/x --emergency-exit-code 3 -c a.kbd -p 7, a.kbd, 127.0.0.1:7",
        "-w500 -s/tmp/c -c /etc/a.kbd,          /etc/a.kbd,",
        "--emergency-exit-code=-c --port 9,     , 127.0.0.1:9",
        "-n --check,                            ,",
        "-c,                                    ,",
    })
    void configAndAddressAreFound(String line, @Nullable String config, @Nullable String address) {
        Invocation invocation = read("/usr/bin/kanata " + line);
        assertEquals("/usr/bin/kanata", invocation.binary());
        assertEquals(config, invocation.config());
        DaemonAddress found = invocation.address();
        assertEquals(address, found == null ? null : found.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost:80",
                "0",
                "65536",
                "99999",
                "::1:80",
                "[::1]",
                "a:b",
                "1.2.3:x",
                ""
            })
    void whatKanataWouldRejectIsNoAddress(String port) {
        assertNull(KanataCommandLine.address(port));
    }

    @Test
    void aPlainCommandBehindAShellIsRead() {
        Invocation invocation =
                new Kanata()
                        .invocation(
                                List.of(
                                        "/bin/sh",
                                        "-lc",
                                        "A=1 exec /opt/kanata -c '/home/x y/k.kbd' -p 1"));
        assertEquals("/opt/kanata", invocation.binary());
        assertEquals("/home/x y/k.kbd", invocation.config());
        assertEquals(DaemonAddress.loopback(1), invocation.address());
        assertEquals(3, invocation.arguments().size());
    }

    @Test
    void whatOnlyAShellUnderstandsIsNotGuessed() {
        Invocation invocation =
                new Kanata().invocation(List.of("/bin/sh", "-c", "kanata -p $PORT"));
        assertNull(invocation.binary());
        assertNull(invocation.config());
        assertNull(invocation.address());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/usr/bin/kanata",
                "/opt/kanata-linux-x64 -c a",
                "/opt/kanata_cmd_allowed",
                "/opt/kanata-1.12.1-prerelease-1/bin/kanata-v1.12",
                "/nix/store/abc/bin/.kanata-wrapped --cfg x",
                "/opt/kanata-of-mine --cfg x",
                "/usr/bin/env -i kanata",
                "/usr/bin/systemd-cat -t kanata /usr/bin/kanata",
                "/opt/tomo simulate --port 7",
            })
    void kanataIsKnownByItsProgram(String line) {
        assertTrue(new Kanata().starts(List.of(line.split(" ", -1))), line);
    }

    @Test
    void kanataIsKnownInAShellsCommand() {
        assertTrue(new Kanata().starts(List.of("/bin/bash", "-c", "sleep 2; exec kanata -p $P")));
        assertFalse(new Kanata().starts(List.of("/bin/bash", "-c", "pkill -f kanata-tray")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/usr/bin/kanata-tray",
                "/usr/bin/sleep kanata",
                "/usr/bin/kmonad /etc/kanata.kbd",
                "/usr/bin/env sleep 5",
                "/bin/bash /home/x/kanata.sh",
            })
    void whatIsOnlyCalledAlikeIsNot(String line) {
        assertFalse(new Kanata().starts(List.of(line.split(" ", -1))), line);
    }

    @Test
    void aCommandBehindAWrapperIsFound() {
        Invocation invocation = read("/usr/bin/nice -n -5 /opt/kanata-1.11 -c /etc/k.kbd -p 5");
        assertEquals("/opt/kanata-1.11", invocation.binary());
        assertEquals("/etc/k.kbd", invocation.config());
        assertEquals(DaemonAddress.loopback(5), invocation.address());
        assertNull(read("/usr/bin/env something -c /etc/k.kbd").binary());
    }

    @Test
    void theSimulatorIsReadLikeKanata() {
        Invocation invocation =
                read("/opt/tomo simulate --kanata-version 1.10 --port 7 --config /etc/k.kbd");
        assertEquals("/opt/tomo", invocation.binary());
        assertEquals("/etc/k.kbd", invocation.config());
        assertEquals(DaemonAddress.loopback(7), invocation.address());
    }

    @Test
    void nothingIsKnownOfNothing() {
        assertEquals(Invocation.UNKNOWN, new Kanata().invocation(List.of()));
    }

    private static Invocation read(String line) {
        return new Kanata().invocation(List.of(line.strip().split(" +", -1)));
    }
}
