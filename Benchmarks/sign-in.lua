-- Tries to sign in with a wrong password, again and again.
wrk.method = "POST"
wrk.headers["Content-Type"] = "application/x-www-form-urlencoded"
wrk.headers["Accept"] = "text/html"

local count = 0

function request()
    count = count + 1
    return wrk.format(nil, nil, nil, "login=nobody-" .. count .. "&password=a%20wrong%20password")
end
