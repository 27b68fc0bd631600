package io.certwatch.catalogue.watching.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisclosureTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://www.cac.gov.cn/list.html | https://www.cac.gov.cn/list.html",
                "https://lists.example/a.csv?key=s3cret&page=1 | https://lists.example/a.csv?…",
                "http://127.0.0.1:8099/x?k | http://127.0.0.1:8099/x?…",
                "The server redirects to another address: https://l.example/x?signature=abc. | "
                        + "The server redirects to another address: https://l.example/x?…",
                "服务器重定向到另一个地址：HTTPS://l.example/x?signature=abc。 | 服务器重定向到另一个地址：HTTPS://l.example/x?…",
                "file:/srv/lists/*.xlsx | …",
                "file:///srv/lists/register.xlsx | …",
                "The source could not be fetched: no file in /srv/lists matches *.xlsx. | "
                        + "The source could not be fetched: no file in … matches *.xlsx.",
                "无法获取来源：/srv/lists is not readable for this service。 | 无法获取来源：… is not readable for this service。",
                "The list has 6 items; 1/2 are new. | The list has 6 items; 1/2 are new."
            })
    void leavesOutWhatMayBeASecret(String text, String shown) {
        assertThat(Disclosure.NO_SECRETS.text(text)).isEqualTo(shown);
        assertThat(Disclosure.EVERYTHING.text(text)).isEqualTo(text);
    }
}
