package io.certwatch.catalogue.fetching.http;

import static io.certwatch.catalogue.fetching.http.Expect.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.certwatch.catalogue.fetching.Address;
import io.certwatch.catalogue.fetching.Fetch.Refusal;
import io.certwatch.catalogue.fetching.Fetcher.Objection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AllowedHostsTest {

    @ParameterizedTest
    @CsvSource({
        "www.cac.gov.cn, https://www.cac.gov.cn/x, true",
        "WWW.CAC.gov.cn, https://www.cac.GOV.cn./x, true",
        "www.cac.gov.cn, http://www.cac.gov.cn:80/, true",
        "www.cac.gov.cn, https://www.cac.gov.cn:8443/, false",
        "www.cac.gov.cn, https://www.cac.gov.cn:80/, false",
        "www.cac.gov.cn, https://evil-www.cac.gov.cn/, false",
        "www.cac.gov.cn, https://www.cac.gov.cn.evil.example/, false",
        "*.gov.cn, https://www.cac.gov.cn/, true",
        "*.gov.cn, https://gov.cn/, false",
        "*.gov.cn, https://evilgov.cn/, false",
        "intranet.example:8443, https://intranet.example:8443/, true",
        "intranet.example:8443, https://intranet.example/, false",
        "intranet.example:*, http://intranet.example:1234/, true",
        "[2001:db8::1], http://[2001:DB8::1]/, true",
        "10.0.0.1:8080, http://10.0.0.1:8080/, true"
    })
    void allowsHostsByNameOrSuffixAndPort(String entry, String address, boolean allowed) {
        assertThat(AllowedHosts.of(List.of(entry)).allow(((Address.Web) Address.of(address)).uri()))
                .isEqualTo(allowed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "*.", "", "www.*.cn", "https://www.cac.gov.cn"})
    void rejectsInvalidEntries(String entry) {
        assertThatThrownBy(() -> AllowedHosts.of(List.of(entry))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void reportsAnObjectionWithoutFetching() {
        var fetcher = new TestFetcher().hosts("www.cac.gov.cn");
        var address = "https://other.example:8443/";
        assertThat(fetcher.build().objection(Address.of(address)))
                .map(Objection::reason)
                .contains(Refusal.HOST_NOT_ALLOWED);
        assertThat(refused(fetcher.fetch(address), Refusal.HOST_NOT_ALLOWED).detail())
                .contains("other.example:8443");
        assertThat(fetcher.build().objection(Address.of("https://www.cac.gov.cn/")))
                .isEmpty();
    }
}
