package io.onrecord.dashboard;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;

/** Somebody who has opened a form, with what the form then needs to be sent. */
record Visit(String cookie, String token) {
    static Visit to(String path) {
        Response form = given().get(path);
        String token = form.htmlPath().getString("**.find { it.@name == 'token' }.@value");
        return new Visit(form.cookie("onrecord-form"), token);
    }

    /** The form with these fields, names and values in turn; where it leads is not followed. */
    ValidatableResponse send(String path, String... fields) {
        var form = given().redirects()
                .follow(false)
                .cookie("onrecord-form", cookie)
                .formParam("token", token);
        for (int i = 0; i < fields.length; i += 2) {
            form.formParam(fields[i], fields[i + 1]);
        }
        return form.post(path).then();
    }
}
