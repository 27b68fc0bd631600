package io.certwatch.catalogue.fetching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.certwatch.outbound.UnusableAddress;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {

    @ParameterizedTest
    @CsvSource({
        "HTTPS://WWW.CAC.GOV.CN/a?b=C#part, https://www.cac.gov.cn/a?b=C",
        "https://www.miit.gov.cn., https://www.miit.gov.cn/",
        "https://www.miit.gov.cn?page=1, https://www.miit.gov.cn/?page=1",
        "https://例子.中国/目录 1.html, https://xn--fsqu00a.xn--fiqs8s/%E7%9B%AE%E5%BD%95%201.html",
        "http://[2001:DB8::1]:8080/x, http://[2001:db8::1]:8080/x",
        "https://a.example/%e7%9b%ae, https://a.example/%e7%9b%ae"
    })
    void normalizesWebAddresses(String written, String plain) {
        assertThat(Address.of(written)).isEqualTo(new Address.Web(URI.create(plain)));
        assertThat(Address.of(Address.of(written).text())).isEqualTo(Address.of(written));
    }

    @ParameterizedTest
    @CsvSource({
        "file:/srv/lists/, /srv/lists, *",
        "file:/srv/lists/*.xlsx, /srv/lists, *.xlsx",
        "FILE:///srv/lists/目录-%5B0-9%5D*.csv, /srv/lists, 目录-[0-9]*.csv",
        "file:/srv/my%20lists/a+b.xlsx, /srv/my lists, a+b.xlsx",
        "file:/srv/100%25/x.csv, /srv/100%, x.csv",
        "file:/list.csv, /, list.csv"
    })
    void readsFoldersWithTheirPattern(String written, String folder, String pattern) {
        assertThat(Address.of(written)).isEqualTo(new Address.Folder(Path.of(folder), pattern));
        assertThat(Address.of(Address.of(written).text())).isEqualTo(Address.of(written));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "www.cac.gov.cn",
                "ftp://a.example/x",
                "javascript:alert(1)",
                "https:",
                "https:///x",
                "https://user:secret@a.example/",
                "https://a_b:1:2/",
                "https://a.example:0/",
                "https://a.example:99999/",
                "http://a example/",
                "file:lists/*.csv",
                "file://host/lists/x",
                "file:/srv/../etc/passwd",
                "file:/srv/./x",
                "file:/srv/lists/..",
                "file:/srv/lists/{a",
                "file:/srv/%zz",
                "file:/srv/%00/x"
            })
    void rejectsInvalidAddresses(String text) {
        assertThatThrownBy(() -> Address.of(text)).isInstanceOf(UnusableAddress.class);
    }

    @Test
    void rejectsRelativeFolders() {
        assertThatThrownBy(() -> new Address.Folder(Path.of("lists"), "*")).isInstanceOf(UnusableAddress.class);
    }
}
