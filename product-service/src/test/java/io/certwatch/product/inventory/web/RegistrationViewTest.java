package io.certwatch.product.inventory.web;

import io.certwatch.product.inventory.Registration;
import io.certwatch.product.inventory.Sku;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class RegistrationViewTest {

    @Test
    void whatSomeoneElseChangedMeanwhileIsRejectedInItsPlace() {
        var offer = Offer.of(new JsonMapper().readTree("""
                [{"sku": "A", "name": {"en": "R"}}, {"sku": "B", "name": {"en": "R"}}, {"sku": "C"}]"""));

        var view = RegistrationView.of(new Registration(1, 0, Set.of(new Sku("B")), Set.of()), offer);

        assertThat(view.rejected()).extracting(Rejection::index).containsExactly(1, 2);
        assertThat(view.rejected().getFirst()).isEqualTo(new Rejection(
                1, "B", "sku", "was changed by someone else in the meantime: send it again"));
    }
}
