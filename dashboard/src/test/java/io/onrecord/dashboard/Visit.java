package io.onrecord.dashboard;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;

/** Somebody who has opened a form, with what the form then needs to be sent. */
record Visit(String cookie, String token) {
    static Visit to(String path) {
        Response form = given().get(path);
        String token = form.htmlPath().getString("**.find { it.@name == 'token' }.@value");
        return new Visit(form.cookie("onrecord-form"), token);
    }
}
