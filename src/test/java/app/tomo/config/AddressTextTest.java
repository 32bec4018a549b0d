package app.tomo.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import app.tomo.model.DaemonAddress;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTextTest {
    @ParameterizedTest
    @CsvSource({
        "5829, 127.0.0.1, 5829",
        "1, 127.0.0.1, 1",
        "65535, 127.0.0.1, 65535",
        "0.0.0.0:5829, 0.0.0.0, 5829",
        "192.168.1.7:5829, 192.168.1.7, 5829",
        "[::1]:5829, ::1, 5829",
        "[fe80::1:2]:80, fe80::1:2, 80",
    })
    void isReadAsTheDaemonReadsIt(String text, String host, int port) {
        assertEquals(new DaemonAddress(host, port), AddressText.read(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0",
                "65536",
                "99999",
                "123456",
                "-1",
                " 5829",
                "abc",
                "localhost:5829",
                "::1:5829",
                "[]:5829",
                "[::g]:5829",
                "[1.2.3.4]x:5829",
                "256.0.0.1:5829",
                "1.2.3:5829",
                "1.2.3.4:",
                "1.2.3.4:0",
            })
    void whatTheDaemonWouldNotTakeIsNothing(String text) {
        assertNull(AddressText.read(text));
    }
}
