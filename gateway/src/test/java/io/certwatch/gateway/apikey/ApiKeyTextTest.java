package io.certwatch.gateway.apikey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ApiKeyTextTest {

    @Test
    void readsWhatItHasMade() {
        var key = ApiKeyText.create();

        var read = ApiKeyText.read(key.reveal()).orElseThrow();
        assertThat(key.reveal()).matches("cwk_[0-9a-f]{16}_[0-9a-f]{72}");
        assertThat(read.id()).isEqualTo(key.id());
        assertThat(read.hash()).isEqualTo(key.hash()).hasSize(32);
    }

    @Test
    void recognisesATypingErrorAnywhere() {
        var text = ApiKeyText.create().reveal();

        for (int i = ApiKeyText.PREFIX.length(); i < text.length(); i++) {
            if (text.charAt(i) == '_') continue;
            var mistyped = text.substring(0, i) + (text.charAt(i) == '0' ? '1' : '0') + text.substring(i + 1);
            assertThat(ApiKeyText.read(mistyped)).as(mistyped).isEmpty();
        }
        assertThat(ApiKeyText.read(text.substring(0, text.length() - 1))).isEmpty();
        assertThat(ApiKeyText.read("cwk_")).isEmpty();
    }

    @Test
    void makesNoKeyTwice() {
        assertThat(ApiKeyText.create().reveal())
                .isNotEqualTo(ApiKeyText.create().reveal());
    }
}
