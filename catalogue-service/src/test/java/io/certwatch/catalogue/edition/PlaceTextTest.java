package io.certwatch.catalogue.edition;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.tabular.Place;
import org.junit.jupiter.api.Test;

class PlaceTextTest {

    @Test
    void namesThePlaceInChinese() {
        assertThat(zh(new Place("table 2", 5, 3))).isEqualTo("表2第5行第3列");
        assertThat(zh(new Place("sheet 名单, 2023", 5, 0))).isEqualTo("工作表“名单, 2023”第5行");
        assertThat(zh(new Place("page 12", 0, 0))).isEqualTo("第12页");
        assertThat(zh(new Place("paragraph 7", 0, 0))).isEqualTo("第7段");
        assertThat(zh(Place.ofText(4, 1))).isEqualTo("第4行第1列");
    }

    @Test
    void repeatsThePlaceInEnglish() {
        for (var place : new Place[] {
            new Place("table 2", 5, 3), new Place("sheet Results", 5, 0), new Place("page 12", 0, 0), Place.ofText(4, 1)
        }) assertThat(PlaceText.of(place.toString()).en()).isEqualTo(place.toString());
    }

    @Test
    void keepsOtherPlacesAsTheyAre() {
        assertThat(zh("/entries/3")).isEqualTo("/entries/3");
        assertThat(zh("")).isEmpty();
    }

    private static String zh(Object place) {
        return PlaceText.of(place.toString()).zh();
    }
}
