// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "http/response.h"

#include <utility>

Response page(Html html, int status)
{
    Response response;
    response.status = status;
    response.body = std::move(html).take();
    return response;
}

Response see_other(std::string location)
{
    Response response;
    response.status = 303;
    response.content_type.clear();
    response.location = std::move(location);
    return response;
}

Response json(std::string body, int status)
{
    Response response;
    response.status = status;
    response.content_type = "application/json";
    response.body = std::move(body);
    return response;
}

Response file(std::string content_type, std::string file_name, std::string content)
{
    Response response;
    response.content_type = std::move(content_type);
    response.file_name = std::move(file_name);
    response.body = std::move(content);
    return response;
}

int status_of(Refusal::Reason reason)
{
    switch (reason) {
    case Refusal::Reason::not_found:
        return 404;
    case Refusal::Reason::forbidden:
    case Refusal::Reason::closed:
        return 403;
    case Refusal::Reason::conflict:
        return 409;
    case Refusal::Reason::invalid:
        return 400;
    case Refusal::Reason::busy:
        return 503;
    }
    return 500;
}
