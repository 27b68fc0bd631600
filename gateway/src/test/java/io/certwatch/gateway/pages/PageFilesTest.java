package io.certwatch.gateway.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.web.WebProperties;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The addresses of the files of the web page. */
class PageFilesTest {

    private static final String DOCUMENT = "<script src=\"/web/app/main.js\"></script> \"/webjars/lit/index.js\"";

    @Test
    void filesOfABuildHaveAddressesThatChangeWithTheirContents() {
        var files = files("classpath:/static/");

        assertThat(files.addressIn(DOCUMENT))
                .contains("\"" + files.root() + "app/main.js\"")
                .containsPattern("\"/webjars/lit/\\d+\\.\\d+\\.\\d+/index\\.js\"");
        assertThat(files.root()).isEqualTo(files("classpath:/static/").root());
        assertThat(files.isLasting(files.root() + "app/main.js")).isTrue();
        assertThat(files.isLasting("/web/app/main.js")).isFalse();
        assertThat(files.isLasting("/webjars/lit/index.js")).isFalse();
        assertThat(files.isLasting("/webjars/lit/0.0.1/index.js")).isFalse();
    }

    @Test
    void filesOnDiskKeepTheirPlainAddresses() {
        var files = files("file:/somewhere/static/", "classpath:/static/");

        assertThat(files.addressIn(DOCUMENT)).isEqualTo(DOCUMENT);
        assertThat(files.isLasting("/web/app/main.js")).isFalse();
        assertThat(files.contents()).isEmpty();
    }

    private static PageFiles files(String... locations) {
        var web = new WebProperties();
        web.getResources().setStaticLocations(locations);
        return new PageFiles(web, new PathMatchingResourcePatternResolver());
    }
}
