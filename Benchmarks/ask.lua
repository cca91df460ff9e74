-- One durable action a request: a question to the developer on one of the reworks, under a key of its own.
local token, reworks, counter, thread = os.getenv("REWORK_TOKEN"), tonumber(os.getenv("REWORK_COUNT")), 0, 0
local threads = 0

function setup(t)
  t:set("lane", threads)
  threads = threads + 1
end

function init(args)
  math.randomseed(lane + tonumber(os.getenv("REWORK_SEED")))
end

function request()
  counter = counter + 1
  local number = math.random(1, reworks)
  local headers = {
    ["Content-Type"] = "application/json", ["Cookie"] = "__Host-rework=" .. token, ["If-Match"] = "*",
    ["Sec-Fetch-Site"] = "same-origin", ["Prefer"] = os.getenv("REWORK_PREFER"),
    ["Idempotency-Key"] = os.getenv("REWORK_SEED") .. "-" .. lane .. "-" .. counter,
  }
  local body = '{"to":"developer","text":"Чи можна показати це на копії бази за вчора?"}'
  return wrk.format("POST", "/api/v1/reworks/" .. number .. "/questions", headers, body)
end

function response(status)
  if status ~= 200 and status ~= 204 then io.stderr:write("status " .. status .. "\n") end
end
