-- Reworks at random, so that the actions measured afterwards find them in memory as they would on any working day.
local token, reworks = os.getenv("REWORK_TOKEN"), tonumber(os.getenv("REWORK_COUNT"))
local headers = { ["Cookie"] = "__Host-rework=" .. token }

function request()
  return wrk.format("GET", "/api/v1/reworks/" .. math.random(1, reworks), headers)
end
